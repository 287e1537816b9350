package dev.seaworthy.boot.decoy;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** What {@link SpringInside} looks up, for a native image. */
final class DecoyHints implements RuntimeHintsRegistrar {
  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
    SpringInside.methods()
        .forEach(each -> hints.reflection().registerMethod(each, ExecutableMode.INVOKE));
    SpringInside.fields().forEach(each -> hints.reflection().registerField(each));
  }
}
