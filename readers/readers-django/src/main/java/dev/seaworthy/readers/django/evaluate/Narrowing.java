package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Expression;
import java.util.List;
import java.util.Set;

/**
 * Makes a run follow only what a few names of each module are made of, so that a module that
 * imports a whole application costs no more than the lines that matter.
 */
public interface Narrowing {

  /** The names that are wanted of a module when no import says which. */
  Set<String> usual();

  /**
   * The parts of a call that matter; names that stand only in others are not followed.
   *
   * @param file the file that the call stands in
   */
  List<Expression> telling(String file, Expression.Call call);
}
