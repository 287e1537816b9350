package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Files;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.evaluate.Paths;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@code pathlib.Path}. */
record PythonPath(String path) implements NativeObject {

  /** A path in the form that pathlib keeps: no doubled slashes, no single dots. */
  static Traced of(String path) {
    boolean absolute = path.startsWith("/");
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    return Traced.of(new PythonPath(absolute ? "/" + joined : joined.isEmpty() ? "." : joined));
  }

  @Override
  public String typeName() {
    return "PosixPath";
  }

  @Override
  public Optional<String> text() {
    return Optional.of(path);
  }

  @Override
  public Optional<Traced> operate(
      Interpreter interpreter, String operator, Traced other, boolean reflected) {
    if (!operator.equals("/")) {
      return Optional.empty();
    }
    String part = interpreter.text(other);
    return Optional.of(
        reflected ? of(Paths.join(part, List.of(path))) : of(Paths.join(path, List.of(part))));
  }

  @Override
  public Optional<Traced> attribute(Interpreter interpreter, String name) {
    return switch (name) {
      case "parent" -> Optional.of(parent());
      case "parents" -> Optional.of(parents(interpreter));
      case "name" -> Optional.of(Traced.of(Paths.name(path)));
      case "stem" -> Optional.of(Traced.of(stem()));
      case "suffix" -> Optional.of(Traced.of(Paths.name(path).substring(stem().length())));
      case "parts" -> Optional.of(parts(interpreter));
      default -> method(name);
    };
  }

  private Optional<Traced> method(String name) {
    return switch (name) {
      case "resolve", "absolute" ->
          Native.strict(name, call -> of(call.interpreter().paths().absolutePath(path)));
      case "expanduser" ->
          Native.strict(
              name,
              call ->
                  path.startsWith("~")
                      ? call.interpreter().generated("the home folder")
                      : of(path));
      case "joinpath" -> Native.strict(name, this::joined);
      case "as_posix", "__str__", "__fspath__" -> Native.strict(name, call -> Traced.of(path));
      case "with_name" ->
          Native.strict(
              name, call -> of(Paths.join(Paths.folder(path), List.of(call.text(0, "name")))));
      case "with_suffix" ->
          Native.strict(
              name,
              call -> of(Paths.join(Paths.folder(path), List.of(stem() + call.text(0, "suffix")))));
      case "exists" ->
          Native.strict(
              name,
              call ->
                  Files.exists(
                      call.interpreter(),
                      path,
                      call.interpreter().paths().isFile(path)
                          || call.interpreter().paths().isFolder(path)));
      case "is_file" ->
          Native.strict(
              name,
              call ->
                  Files.exists(call.interpreter(), path, call.interpreter().paths().isFile(path)));
      case "is_dir" ->
          Native.strict(
              name,
              call ->
                  Files.exists(
                      call.interpreter(), path, call.interpreter().paths().isFolder(path)));
      case "is_absolute" -> Native.strict(name, call -> Traced.of(path.startsWith("/")));
      case "mkdir", "touch", "chmod", "unlink", "write_text", "write_bytes" ->
          Native.lenient(name, call -> Traced.NONE);
      case "open" -> Native.lenient(name, call -> Files.open(withPath(call)));
      case "read_text" -> Native.lenient(name, call -> read(call, "r"));
      case "read_bytes" -> Native.lenient(name, call -> read(call, "rb"));
      case "relative_to" -> Native.strict(name, this::relative);
      case "is_relative_to" -> Native.strict(name, call -> Traced.of(within(call)));
      case "iterdir" -> Native.strict(name, this::children);
      case "glob", "rglob" ->
          Native.strict(name, call -> call.interpreter().notFollowed("Path." + name));
      default -> Optional.empty();
    };
  }

  private Invocation withPath(Invocation call) {
    List<Traced> all = new ArrayList<>(List.of(Traced.of(path)));
    all.addAll(call.positional());
    return new Invocation(call.interpreter(), all, call.named());
  }

  private Traced read(Invocation call, String mode) {
    Traced file =
        Files.open(
            new Invocation(
                call.interpreter(), List.of(Traced.of(path), Traced.of(mode)), Map.of()));
    return call.interpreter().call(call.interpreter().attribute(file, "read"));
  }

  private Traced parent() {
    String folder = Paths.folder(path);
    return folder.isEmpty() ? of(".") : of(folder);
  }

  private Traced parents(Interpreter interpreter) {
    List<Traced> all = new ArrayList<>();
    String at = path;
    while (at.contains("/") && !at.equals("/")) {
      at = Paths.folder(at);
      all.add(of(at));
    }
    return interpreter.tuple(all);
  }

  private String stem() {
    String name = Paths.name(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 || dot == name.length() - 1 ? name : name.substring(0, dot);
  }

  private Traced parts(Interpreter interpreter) {
    List<Traced> all = new ArrayList<>();
    if (path.startsWith("/")) {
      all.add(Traced.of("/"));
    }
    for (String part : path.split("/")) {
      if (!part.isEmpty()) {
        all.add(Traced.of(part));
      }
    }
    return interpreter.tuple(all);
  }

  private Traced joined(Invocation call) {
    return of(Paths.join(path, call.positional().stream().map(call.interpreter()::text).toList()));
  }

  private boolean within(Invocation call) {
    String other = call.text(0, "other");
    return path.equals(other) || path.startsWith(other.endsWith("/") ? other : other + "/");
  }

  private Traced relative(Invocation call) {
    String other = call.text(0, "other");
    if (!within(call)) {
      throw call.interpreter()
          .raise("ValueError", "'" + path + "' is not in the subpath of '" + other + "'");
    }
    return of(
        path.equals(other) ? "." : path.substring(other.length() + (other.endsWith("/") ? 0 : 1)));
  }

  private Traced children(Invocation call) {
    return call.interpreter()
        .list(
            call.interpreter().paths().list(path).stream()
                .map(each -> of(Paths.join(path, List.of(each))))
                .toList());
  }
}
