package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;

/** {@code os}. */
final class OsLibrary {

  private OsLibrary() {}

  static List<NativeModule> modules() {
    return List.of(
        NativeModule.named("os")
            .value("environ", Traced.of(Environ.ENVIRON))
            .value("environb", interpreter -> interpreter.notFollowed("os.environb"))
            .lenient("getenv", Environ::get)
            .lenient("putenv", call -> Traced.NONE)
            .value("path", interpreter -> interpreter.importModule("os.path"))
            .value("sep", Traced.of("/"))
            .value("pathsep", Traced.of(":"))
            .value("linesep", Traced.of("\n"))
            .value("name", Traced.of("posix"))
            .value("devnull", Traced.of("/dev/null"))
            .value("curdir", Traced.of("."))
            .value("pardir", Traced.of(".."))
            .lenient("getcwd", call -> Traced.of(call.interpreter().paths().workFolder()))
            .lenient("makedirs", call -> Traced.NONE)
            .lenient("mkdir", call -> Traced.NONE)
            .lenient("chdir", call -> Traced.NONE)
            .lenient("umask", call -> Traced.of(18))
            .lenient("getpid", call -> call.interpreter().generated("os.getpid()"))
            .lenient("getuid", call -> call.interpreter().generated("os.getuid()"))
            .lenient("cpu_count", call -> call.interpreter().generated("os.cpu_count()"))
            .lenient("urandom", call -> call.interpreter().generated("os.urandom()"))
            .lenient("uname", call -> call.interpreter().generated("os.uname()"))
            .strict("fspath", call -> Traced.of(call.text(0, "path")))
            .strict(
                "listdir",
                call ->
                    call.interpreter()
                        .list(
                            call.interpreter().paths().list(call.text(0, "path", ".")).stream()
                                .map(Traced::of)
                                .toList()))
            .strict(
                "access",
                call ->
                    Traced.of(
                        call.interpreter().paths().isFile(call.text(0, "path"))
                            || call.interpreter().paths().isFolder(call.text(0, "path"))))
            .value("R_OK", Traced.of(4))
            .value("W_OK", Traced.of(2))
            .value("X_OK", Traced.of(1))
            .value("F_OK", Traced.of(0))
            .value(
                "PathLike",
                interpreter ->
                    Traced.of(interpreter.nativeClass("PathLike", List.of(), call -> Traced.NONE)))
            .build());
  }
}
