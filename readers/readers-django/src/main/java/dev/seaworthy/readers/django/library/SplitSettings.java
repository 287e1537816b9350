package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.ModuleObject;
import dev.seaworthy.readers.django.evaluate.NativeFunction;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.evaluate.Paths;
import dev.seaworthy.readers.django.value.Traced;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** django-split-settings: files run in the namespace of the module that includes them. */
final class SplitSettings {

  private SplitSettings() {}

  static List<NativeModule> modules() {
    return List.of(
        NativeModule.named("split_settings").build(),
        NativeModule.named("split_settings.tools")
            .strict("optional", call -> Traced.of(new OptionalFile(call.text(0, "filename", ""))))
            .value(
                "include",
                interpreter ->
                    Traced.of(
                        NativeFunction.lenient("include", new Including(new HashSet<>())::include)))
            .build());
  }

  /** A pattern that may fit nothing. */
  private record OptionalFile(String pattern) implements NativeObject {
    @Override
    public String typeName() {
      return "optional";
    }
  }

  private record Including(Set<String> done) {
    Traced include(Invocation call) {
      Interpreter interpreter = call.interpreter();
      Optional<ModuleObject> module = interpreter.currentModule();
      String folder = Paths.folder(Paths.absolute(interpreter.site().file()));
      for (Traced each : call.positional()) {
        include(interpreter, module, folder, each);
      }
      return Traced.NONE;
    }

    private void include(
        Interpreter interpreter, Optional<ModuleObject> module, String folder, Traced given) {
      boolean optional = given.object() instanceof OptionalFile;
      String pattern =
          given.object() instanceof OptionalFile file ? file.pattern() : interpreter.text(given);
      List<String> found =
          pattern.isEmpty()
              ? List.of()
              : Globs.find(interpreter.paths(), Paths.join(folder, List.of(pattern)));
      if (found.isEmpty() && !optional && !pattern.isEmpty()) {
        throw interpreter.raise("OSError", "No such file: " + pattern);
      }
      for (String path : found) {
        Optional<String> inside = interpreter.paths().inTree(path);
        if (inside.isPresent() && module.isPresent() && done.add(inside.get())) {
          interpreter.runFile(inside.get(), module.get());
        }
      }
    }
  }
}
