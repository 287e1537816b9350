package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.PythonModule;
import dev.seaworthy.readers.django.python.PythonParser;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Dependency;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opening files of the tree, and running text as code. */
public final class Files {

  private Files() {}

  /** What {@code compile(…)} gives. */
  private record Code(String source, @Nullable String file) implements NativeObject {
    @Override
    public String typeName() {
      return "code";
    }
  }

  /** An open file of the tree. */
  private record OpenFile(String path, String content, boolean binary) implements NativeObject {
    @Override
    public String typeName() {
      return "TextIOWrapper";
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      NativeCode code =
          switch (name) {
            case "read" -> call -> whole();
            case "readlines", "__iter__" -> call -> lines(interpreter);
            case "readline" ->
                call ->
                    interpreter.iterate(lines(interpreter)).stream()
                        .findFirst()
                        .orElse(Traced.of(""));
            case "close", "write", "flush", "seek" -> call -> Traced.NONE;
            case "__enter__" -> call -> Traced.of(this);
            default -> null;
          };
      if (name.equals("name")) {
        return Optional.of(Traced.of(Paths.absolute(path)));
      }
      return code == null
          ? Optional.empty()
          : Optional.of(Traced.of(NativeFunction.lenient(name, code)));
    }

    private Trace trace() {
      Site site = new Site(path, 0, 0);
      return Trace.of(new Dependency(Dependency.Kind.FILE, path, Dependency.State.SUPPLIED, site));
    }

    private Traced whole() {
      return new Traced(binary ? new ByteText(content) : new Text(content), trace());
    }

    private Traced lines(Interpreter interpreter) {
      return interpreter.list(
          content.lines().<Traced>map(each -> new Traced(new Text(each + "\n"), trace())).toList());
    }
  }

  /**
   * {@code open(path, mode)}: a file of the tree is opened; one that is not there is absent if the
   * environment is complete or the program deals with its absence, else unknown.
   */
  public static Traced open(Invocation call) {
    Interpreter interpreter = call.interpreter();
    Traced given = call.need(0, "file");
    if (given.isUnknown()) {
      return given;
    }
    String path = interpreter.text(given);
    String mode = call.text(1, "mode", "r");
    if (mode.startsWith("w") || mode.startsWith("a") || mode.startsWith("x")) {
      return interpreter.notFollowed("a file opened to write");
    }
    Optional<byte[]> content = interpreter.paths().read(path);
    if (content.isPresent()) {
      String inside = interpreter.paths().inTree(path).orElseThrow();
      boolean binary = mode.contains("b");
      String text =
          new String(content.get(), binary ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
      return Traced.of(new OpenFile(inside, text, binary)).with(given.trace());
    }
    return absent(interpreter, path);
  }

  private static Traced absent(Interpreter interpreter, String path) {
    boolean folder = interpreter.paths().isFolder(path);
    Raised plain =
        folder
            ? interpreter.raise("IsADirectoryError", "[Errno 21] Is a directory: '" + path + "'")
            : interpreter.raise(
                "FileNotFoundError", "[Errno 2] No such file or directory: '" + path + "'");
    if (interpreter.surroundings().complete()) {
      throw plain;
    }
    String shown = interpreter.paths().inTree(path).orElse(path);
    if (interpreter.handlers() > 0) {
      throw new Raised(
          plain.error(), plain.site(), plain.missing().and(Trace.of(Dependency.absentFile(shown))));
    }
    return Traced.of(Unknown.because(Reason.Kind.FILE, shown, interpreter.site()));
  }

  /** Whether a file is there; at a deployment one that is not in the tree may be. */
  public static Traced exists(Interpreter interpreter, String path, boolean there) {
    if (there || interpreter.surroundings().complete()) {
      return Traced.of(there);
    }
    String shown = interpreter.paths().inTree(path).orElse(path);
    return Traced.of(false).with(Trace.of(Dependency.absentFile(shown)));
  }

  static Traced compile(Invocation call) {
    Traced source = call.need(0, "source");
    if (source.isUnknown()) {
      return source;
    }
    String file = call.get(1, "filename").map(call.interpreter()::text).orElse(null);
    String text =
        source.object() instanceof ByteText bytes
            ? bytes.latin1()
            : call.interpreter().text(source);
    return new Traced(new Code(text, file), source.trace());
  }

  static Traced exec(Invocation call, Scope scope) {
    Interpreter interpreter = call.interpreter();
    Traced source = call.need(0, "source");
    Scope target =
        call.get(1, "globals").map(Traced::object).orElse(null) instanceof NamespaceView
            ? Scope.of(scope.module())
            : scope;
    if (source.object() instanceof Unknown why) {
      new NamespaceView(target.names()).overridden(why);
      return Traced.NONE;
    }
    String text;
    String file = null;
    if (source.object() instanceof Code code) {
      text = code.source();
      file = code.file();
    } else {
      text = source.object() instanceof ByteText bytes ? bytes.latin1() : interpreter.text(source);
    }
    run(interpreter, target, text, where(interpreter, file, source.trace()));
    return Traced.NONE;
  }

  /** The file that a text came from. */
  private static String where(Interpreter interpreter, @Nullable String file, Trace trace) {
    if (file != null && interpreter.paths().inTree(file).isPresent()) {
      return interpreter.paths().inTree(file).get();
    }
    List<String> files =
        trace.stream()
            .filter(each -> each.kind() == Dependency.Kind.FILE)
            .map(Dependency::name)
            .toList();
    return files.isEmpty() ? interpreter.site().file() : files.get(0);
  }

  private static void run(Interpreter interpreter, Scope scope, String text, String file) {
    PythonModule module = PythonParser.parse(text);
    Site before = interpreter.at(new Site(file, 1, 1));
    interpreter.deeper();
    try {
      new Statements(interpreter, scope).block(module.statements());
    } finally {
      interpreter.shallower();
      interpreter.at(before);
    }
  }
}
