package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.value.Dependency;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code configparser}. */
final class IniFiles {

  private IniFiles() {}

  static NativeModule module(String name) {
    NativeModule.Builder module = NativeModule.named(name);
    for (String each : List.of("ConfigParser", "RawConfigParser", "SafeConfigParser")) {
      module.value(
          each,
          interpreter ->
              Traced.of(
                  interpreter.nativeClass(
                      each, List.of(), call -> Traced.of(new Parser(new LinkedHashMap<>())))));
    }
    module.value(
        "NoSectionError",
        interpreter -> Traced.of(interpreter.exceptionClass("NoSectionError", "Exception")));
    module.value(
        "NoOptionError",
        interpreter -> Traced.of(interpreter.exceptionClass("NoOptionError", "Exception")));
    return module.build();
  }

  private record Parser(Map<String, Map<String, Traced>> sections) implements NativeObject {
    @Override
    public String typeName() {
      return "ConfigParser";
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      return switch (name) {
        case "read" -> Native.strict(name, this::read);
        case "get" -> Native.strict(name, this::option);
        case "getboolean" -> Native.strict(name, call -> truth(call, option(call)));
        case "getint" ->
            Native.strict(name, call -> interpreter.call(interpreter.builtin("int"), option(call)));
        case "getfloat" ->
            Native.strict(
                name, call -> interpreter.call(interpreter.builtin("float"), option(call)));
        case "has_section" ->
            Native.strict(name, call -> Traced.of(sections.containsKey(call.text(0, "section"))));
        case "has_option" -> Native.strict(name, call -> Traced.of(find(call).isPresent()));
        case "sections" ->
            Native.strict(
                name,
                call -> interpreter.list(sections.keySet().stream().map(Traced::of).toList()));
        default -> Optional.empty();
      };
    }

    @Override
    public Optional<Traced> item(Interpreter interpreter, Traced index) {
      Map<String, Traced> section = sections.get(interpreter.text(index));
      if (section == null) {
        throw interpreter.raise("KeyError", interpreter.text(index));
      }
      return Optional.of(interpreter.table(section));
    }

    private Traced read(Invocation call) {
      Traced given = call.need(0, "filenames");
      List<Traced> files =
          given.object() instanceof Items ? call.interpreter().iterate(given) : List.of(given);
      for (Traced each : files) {
        String path = call.interpreter().text(each);
        call.interpreter()
            .paths()
            .read(path)
            .ifPresent(
                content ->
                    load(
                        new String(content, StandardCharsets.UTF_8),
                        call.interpreter().paths().inTree(path).orElseThrow()));
      }
      return call.interpreter().list(files);
    }

    private void load(String text, String file) {
      String[] lines = text.split("\\R", -1);
      Map<String, Traced> section =
          sections.computeIfAbsent("DEFAULT", key -> new LinkedHashMap<>());
      for (int i = 0; i < lines.length; i++) {
        String line = lines[i].strip();
        int equals = line.replace(':', '=').indexOf('=');
        if (line.startsWith("[") && line.endsWith("]")) {
          section =
              sections.computeIfAbsent(
                  line.substring(1, line.length() - 1), key -> new LinkedHashMap<>());
        } else if (!line.startsWith("#") && !line.startsWith(";") && equals > 0) {
          Dependency from =
              new Dependency(
                  Dependency.Kind.FILE, file, Dependency.State.SUPPLIED, new Site(file, i + 1, 1));
          section.put(
              line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
              new Traced(new Text(line.substring(equals + 1).strip()), Trace.of(from)));
        }
      }
    }

    private Optional<Traced> find(Invocation call) {
      Map<String, Traced> section = sections.getOrDefault(call.text(0, "section"), Map.of());
      String option = call.text(1, "option").toLowerCase(Locale.ROOT);
      return Optional.ofNullable(section.get(option))
          .or(() -> Optional.ofNullable(sections.getOrDefault("DEFAULT", Map.of()).get(option)));
    }

    private Traced option(Invocation call) {
      Optional<Traced> found = find(call);
      if (found.isPresent()) {
        return found.get();
      }
      Traced fallback = call.named().get("fallback");
      if (fallback != null) {
        return fallback;
      }
      boolean section = sections.containsKey(call.text(0, "section"));
      String type = section ? "NoOptionError" : "NoSectionError";
      call.interpreter().exceptionClass(type, "Exception");
      throw call.interpreter()
          .raise(
              type,
              "No "
                  + (section ? "option" : "section")
                  + ": '"
                  + call.text(section ? 1 : 0, "name")
                  + "'");
    }

    private static Traced truth(Invocation call, Traced value) {
      if (!(value.object() instanceof Text text)) {
        return value;
      }
      return switch (text.value().toLowerCase(Locale.ROOT)) {
        case "1", "yes", "true", "on" -> Traced.of(true).with(value.trace());
        case "0", "no", "false", "off" -> Traced.of(false).with(value.trace());
        default -> throw call.interpreter().raise("ValueError", "Not a boolean");
      };
    }
  }
}
