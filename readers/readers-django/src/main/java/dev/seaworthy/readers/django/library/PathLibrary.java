package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Files;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.Paths;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;

/** {@code os.path} and {@code pathlib}. */
final class PathLibrary {

  private PathLibrary() {}

  static List<NativeModule> modules() {
    return List.of(osPath("os.path"), osPath("posixpath"), pathlib(), glob(), shutil());
  }

  private static NativeModule osPath(String name) {
    return NativeModule.named(name)
        .strict("join", call -> Traced.of(Paths.join(call.text(0, "a"), rest(call))))
        .strict("dirname", call -> Traced.of(Paths.folder(call.text(0, "p"))))
        .strict("basename", call -> Traced.of(Paths.name(call.text(0, "p"))))
        .strict(
            "abspath",
            call -> Traced.of(call.interpreter().paths().absolutePath(call.text(0, "path"))))
        .strict(
            "realpath",
            call -> Traced.of(call.interpreter().paths().absolutePath(call.text(0, "path"))))
        .strict("normpath", call -> Traced.of(Paths.normal(call.text(0, "path"))))
        .strict("expanduser", PathLibrary::expandUser)
        .strict(
            "expandvars",
            call ->
                call.text(0, "path").contains("$")
                    ? call.interpreter().notFollowed("os.path.expandvars")
                    : call.need(0, "path"))
        .strict(
            "split",
            call -> pair(call, Paths.folder(call.text(0, "p")), Paths.name(call.text(0, "p"))))
        .strict("splitext", PathLibrary::splitExtension)
        .strict(
            "exists",
            call ->
                Files.exists(
                    call.interpreter(), call.text(0, "path"), isFile(call) || isFolder(call)))
        .strict(
            "lexists",
            call ->
                Files.exists(
                    call.interpreter(), call.text(0, "path"), isFile(call) || isFolder(call)))
        .strict(
            "isfile", call -> Files.exists(call.interpreter(), call.text(0, "path"), isFile(call)))
        .strict(
            "isdir", call -> Files.exists(call.interpreter(), call.text(0, "path"), isFolder(call)))
        .strict("isabs", call -> Traced.of(call.text(0, "path").startsWith("/")))
        .strict("islink", call -> Traced.of(false))
        .strict("relpath", PathLibrary::relative)
        .strict("getmtime", call -> call.interpreter().generated("a file's time"))
        .value("sep", Traced.of("/"))
        .value("pardir", Traced.of(".."))
        .value("curdir", Traced.of("."))
        .build();
  }

  private static List<String> rest(Invocation call) {
    return call.positional().subList(1, call.size()).stream()
        .map(call.interpreter()::text)
        .toList();
  }

  private static boolean isFile(Invocation call) {
    return call.interpreter().paths().isFile(call.text(0, "path"));
  }

  private static boolean isFolder(Invocation call) {
    return call.interpreter().paths().isFolder(call.text(0, "path"));
  }

  private static Traced pair(Invocation call, String one, String other) {
    return call.interpreter().tuple(List.of(Traced.of(one), Traced.of(other)));
  }

  private static Traced expandUser(Invocation call) {
    String path = call.text(0, "path");
    return path.startsWith("~") ? call.interpreter().generated("the home folder") : Traced.of(path);
  }

  private static Traced splitExtension(Invocation call) {
    String path = call.text(0, "p");
    String name = Paths.name(path);
    int dot = name.lastIndexOf('.');
    int cut = dot <= 0 ? path.length() : path.length() - name.length() + dot;
    return pair(call, path.substring(0, cut), path.substring(cut));
  }

  private static Traced relative(Invocation call) {
    Interpreter interpreter = call.interpreter();
    String path = interpreter.paths().absolutePath(call.text(0, "path"));
    String start = interpreter.paths().absolutePath(call.text(1, "start", "."));
    String[] from = start.split("/");
    String[] to = path.split("/");
    int common = 0;
    while (common < Math.min(from.length, to.length) && from[common].equals(to[common])) {
      common++;
    }
    List<String> parts = new java.util.ArrayList<>();
    for (int i = common; i < from.length; i++) {
      parts.add("..");
    }
    parts.addAll(List.of(to).subList(common, to.length));
    return Traced.of(parts.isEmpty() ? "." : String.join("/", parts));
  }

  private static NativeModule pathlib() {
    NativeModule.Builder module = NativeModule.named("pathlib");
    for (String type : List.of("Path", "PurePath", "PosixPath", "PurePosixPath")) {
      module.value(type, interpreter -> pathClass(interpreter, type));
    }
    return module.build();
  }

  private static Traced pathClass(Interpreter interpreter, String name) {
    var type =
        interpreter.nativeClass(
            name,
            List.of(),
            call ->
                call.size() == 0
                    ? PythonPath.of(".")
                    : PythonPath.of(Paths.join(call.text(0, "path"), rest(call))));
    type.names()
        .put(
            "cwd",
            Native.lenient("cwd", call -> PythonPath.of(call.interpreter().paths().workFolder()))
                .orElseThrow());
    type.names()
        .put(
            "home",
            Native.lenient("home", call -> call.interpreter().generated("the home folder"))
                .orElseThrow());
    return Traced.of(type);
  }

  private static NativeModule glob() {
    return NativeModule.named("glob")
        .strict("glob", call -> Globs.matching(call))
        .strict("iglob", call -> Globs.matching(call))
        .build();
  }

  private static NativeModule shutil() {
    return NativeModule.named("shutil")
        .strict("which", call -> call.interpreter().generated("shutil.which"))
        .build();
  }
}
