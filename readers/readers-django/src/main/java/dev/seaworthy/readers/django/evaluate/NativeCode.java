package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Traced;

/** What a function of a library does, described in Java. */
@FunctionalInterface
public interface NativeCode {

  /**
   * The result of a call.
   *
   * @throws Raised if the function raises
   * @throws NotKnown if the result depends on something that is not known
   */
  Traced call(Invocation invocation);
}
