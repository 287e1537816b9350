package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeCode;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Traced;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reading JSON, YAML, TOML and INI. */
final class DataLibrary {

  private DataLibrary() {}

  static List<NativeModule> modules() {
    return List.of(
        json("json"),
        json("simplejson"),
        json("ujson"),
        json("json.decoder"),
        yaml(),
        toml("tomllib"),
        toml("tomli"),
        toml("toml"),
        IniFiles.module("configparser"),
        IniFiles.module("ConfigParser"));
  }

  private interface Format {
    Traced read(Interpreter interpreter, String text);
  }

  private static NativeModule json(String name) {
    return NativeModule.named(name)
        .strict("loads", of(JsonText::read))
        .strict("load", fromFile(JsonText::read))
        .strict("dumps", call -> call.interpreter().notFollowed("json.dumps"))
        .value(
            "JSONDecodeError",
            interpreter -> Traced.of(interpreter.exceptionClass("JSONDecodeError", "ValueError")))
        .value("decoder", interpreter -> interpreter.importModule("json.decoder"))
        .build();
  }

  private static NativeModule yaml() {
    return NativeModule.named("yaml")
        .strict("safe_load", either(YamlText::read))
        .strict("full_load", either(YamlText::read))
        .strict("load", either(YamlText::read))
        .value(
            "SafeLoader",
            interpreter ->
                Traced.of(interpreter.nativeClass("SafeLoader", List.of(), call -> Traced.NONE)))
        .value(
            "FullLoader",
            interpreter ->
                Traced.of(interpreter.nativeClass("FullLoader", List.of(), call -> Traced.NONE)))
        .value(
            "YAMLError",
            interpreter -> Traced.of(interpreter.exceptionClass("YAMLError", "Exception")))
        .build();
  }

  private static NativeModule toml(String name) {
    return NativeModule.named(name)
        .strict("loads", of(TomlText::read))
        .strict("load", fromFile(TomlText::read))
        .value(
            "TOMLDecodeError",
            interpreter -> Traced.of(interpreter.exceptionClass("TOMLDecodeError", "ValueError")))
        .build();
  }

  private static NativeCode of(Format format) {
    return call -> read(call, format, call.need(0, "s"));
  }

  private static NativeCode fromFile(Format format) {
    return call -> read(call, format, content(call));
  }

  private static NativeCode either(Format format) {
    return call -> {
      boolean open = call.need(0, "stream").object().typeName().equals("TextIOWrapper");
      return read(call, format, open ? content(call) : call.need(0, "stream"));
    };
  }

  private static Traced content(Invocation call) {
    return call.interpreter().call(call.interpreter().attribute(call.need(0, "fp"), "read"));
  }

  private static Traced read(Invocation call, Format format, Traced source) {
    Interpreter interpreter = call.interpreter();
    interpreter.known(source);
    String text =
        source.object() instanceof ByteText bytes
            ? new String(
                bytes.latin1().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            : interpreter.text(source);
    return Depending.on(interpreter, format.read(interpreter, text), source.trace());
  }

  /** An empty dictionary, for formats without content. */
  static Traced empty(Interpreter interpreter) {
    return interpreter.table(Map.of());
  }
}
