package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;

/** Modules whose values are made when the program starts, or say something about the machine. */
final class GeneratedLibrary {

  private GeneratedLibrary() {}

  static List<NativeModule> modules() {
    return List.of(
        of(
            "random",
            "random",
            "randint",
            "choice",
            "choices",
            "sample",
            "shuffle",
            "SystemRandom",
            "randrange",
            "getrandbits"),
        secrets(),
        of("uuid", "uuid1", "uuid4", "getnode"),
        of(
            "time",
            "time",
            "monotonic",
            "time_ns",
            "localtime",
            "gmtime",
            "strftime",
            "sleep",
            "perf_counter"),
        of(
            "socket",
            "gethostname",
            "getfqdn",
            "gethostbyname",
            "gethostbyname_ex",
            "socket",
            "getaddrinfo"),
        of(
            "platform",
            "node",
            "machine",
            "release",
            "version",
            "python_version",
            "uname",
            "platform",
            "processor"),
        NativeModule.named("getpass")
            .lenient("getuser", call -> call.interpreter().generated("getpass.getuser()"))
            .build(),
        NativeModule.named("tempfile")
            .lenient("gettempdir", call -> Traced.of("/tmp"))
            .lenient("mkdtemp", call -> call.interpreter().generated("tempfile.mkdtemp()"))
            .build(),
        of("subprocess", "check_output", "run", "Popen", "call", "getoutput"));
  }

  /** Tokens of a number of bytes, 32 unless said otherwise, as text. */
  private static NativeModule secrets() {
    NativeModule.Builder module = NativeModule.named("secrets");
    for (String each : List.of("token_bytes", "choice", "randbelow", "SystemRandom")) {
      module.lenient(each, call -> call.interpreter().generated("secrets." + each + "()"));
    }
    return module
        .lenient(
            "token_hex",
            call ->
                Samples.of(
                    call.interpreter(),
                    "secrets.token_hex()",
                    Samples.HEXADECIMAL,
                    2 * call.whole(0, "nbytes", 32)))
        .lenient(
            "token_urlsafe",
            call ->
                Samples.of(
                    call.interpreter(),
                    "secrets.token_urlsafe()",
                    Samples.URL_SAFE,
                    (4 * call.whole(0, "nbytes", 32) + 2) / 3))
        .build();
  }

  private static NativeModule of(String module, String... functions) {
    NativeModule.Builder builder = NativeModule.named(module);
    for (String each : functions) {
      builder.lenient(each, call -> call.interpreter().generated(module + "." + each + "()"));
    }
    if (module.equals("platform")) {
      builder.lenient("system", call -> Traced.of("Linux"));
    }
    if (module.equals("socket")) {
      builder
          .value(
              "gaierror",
              interpreter -> Traced.of(interpreter.exceptionClass("gaierror", "OSError")))
          .value("error", interpreter -> Traced.of(interpreter.exceptionClass("OSError")));
    }
    return builder.build();
  }
}
