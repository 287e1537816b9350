package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.value.Dependency;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** python-dotenv. */
final class Dotenv {

  private Dotenv() {}

  static List<NativeModule> modules() {
    return List.of(
        NativeModule.named("dotenv")
            .lenient("load_dotenv", Dotenv::load)
            .lenient("read_dotenv", Dotenv::load)
            .lenient(
                "find_dotenv",
                call ->
                    Traced.of(
                        EnvFile.nearest(call.interpreter(), call.text(0, "filename", ".env"))
                            .orElse("")))
            .lenient("dotenv_values", Dotenv::values)
            .build());
  }

  private static Optional<String> path(Invocation call) {
    Optional<Traced> given =
        call.get(0, "dotenv_path").filter(each -> !each.isNone() && !each.isUnknown());
    if (given.isEmpty()) {
      return EnvFile.nearest(call.interpreter(), ".env");
    }
    return given.map(call.interpreter()::printed).filter(each -> !each.isEmpty());
  }

  private static Traced load(Invocation call) {
    boolean there =
        path(call)
            .map(each -> EnvFile.supply(call.interpreter(), each, call.flag(9, "override", false)))
            .orElse(false);
    return Traced.of(there);
  }

  private static Traced values(Invocation call) {
    Map<String, Traced> all = new LinkedHashMap<>();
    path(call)
        .flatMap(each -> EnvFile.read(call.interpreter(), each))
        .ifPresent(
            entries ->
                entries.forEach(
                    each ->
                        all.put(
                            each.name(),
                            new Traced(
                                new Text(each.value()),
                                Trace.of(Dependency.supplied(each.name(), each.site()))))));
    return call.interpreter().table(all);
  }
}
