package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Position;
import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Dependency;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Journal;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One run over the modules of a tree: its state, its bounds, and the operations that descriptions
 * of libraries need. Not safe for use by several threads.
 *
 * <p>Longer than most files because it is the one face that libraries see; what the operations do
 * stands in the classes it hands over to.
 */
public final class Interpreter {

  private final Setup setup;
  private final Journal journal = new Journal();
  private final Surroundings surroundings;
  private final Paths paths;
  private final Exceptions exceptions;
  private final Builtins builtins;
  private final Importer importer;
  private final Calls calls;
  private final Notes notes = new Notes();
  private final long deadline;
  private long steps;
  private int depth;
  private Site site = new Site("", 0, 0);
  private Trace control = Trace.NONE;
  private int handlers;
  private @Nullable Raised handled;

  /** A run that has done nothing yet. */
  public Interpreter(Setup setup) {
    this.setup = setup;
    this.deadline = setup.nanos().getAsLong() + setup.limits().time().toNanos();
    this.surroundings = new Surroundings(journal, setup.environment(), setup.complete());
    this.paths = new Paths(setup.files(), setup.workFolder());
    this.exceptions = new Exceptions(this);
    this.builtins = new Builtins(this);
    this.importer = new Importer(this, setup);
    this.calls = new Calls(this);
  }

  // What a run knows.

  /** The journal that every mutable object of the run writes into. */
  public Journal journal() {
    return journal;
  }

  /** The environment variables. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** The file system as the program sees it. */
  public Paths paths() {
    return paths;
  }

  /** What was odd on the way. */
  public Notes notes() {
    return notes;
  }

  Importer importer() {
    return importer;
  }

  Builtins builtins() {
    return builtins;
  }

  Calls calls() {
    return calls;
  }

  Exceptions exceptions() {
    return exceptions;
  }

  Limits limits() {
    return setup.limits();
  }

  /** The place in the tree that is evaluated now. */
  public Site site() {
    return site;
  }

  /** Imports a module of the tree or of a library, as {@code importlib.import_module} does. */
  public Traced importModule(String dotted) {
    return Traced.of(importer.module(dotted));
  }

  /** Lets modules that are imported from here on run only as far as they bear on some names. */
  public void narrow(Narrowing how) {
    importer.narrow(how);
  }

  /** Whether a module has been imported. */
  public boolean isImported(String dotted) {
    return importer.modules().containsKey(dotted);
  }

  /** Whether a module is in the tree, described, or installed. */
  public boolean canImport(String dotted) {
    return importer.find(dotted).isPresent()
        || setup.library().apply(dotted) != null
        || setup.installed().test(dotted.split("\\.", 2)[0]);
  }

  /** A class whose instances are made from values for its fields, in order. */
  public Traced recordClass(String name, List<Traced> fields) {
    ClassObject type =
        new ClassObject(
            name, List.of(), new dev.seaworthy.readers.django.value.Namespace(journal), null, null);
    type.names().put(Making.FIELDS, list(fields));
    return Traced.of(type);
  }

  /** A name of the language itself, such as {@code str}. */
  public Traced builtin(String name) {
    Traced found = builtins.named(name);
    return found == null ? notFollowed(name) : found;
  }

  /** {@code type(value)}. */
  public Traced typeOf(Traced value) {
    return call(builtin("type"), value);
  }

  /** {@code inspect.getmembers}: pairs of name and value, sorted; of instances and classes only. */
  public Traced members(Traced object) {
    ClassObject type =
        object.object() instanceof InstanceObject instance
            ? instance.type()
            : object.object() instanceof ClassObject one ? one : null;
    if (type == null) {
      return notFollowed("inspect.getmembers");
    }
    java.util.Set<String> names = new java.util.TreeSet<>();
    type.order().forEach(each -> names.addAll(each.names().bindings().keySet()));
    if (object.object() instanceof InstanceObject instance) {
      names.addAll(instance.names().bindings().keySet());
    }
    List<Traced> pairs = new ArrayList<>();
    for (String name : names) {
      Attributes.find(this, object, name)
          .ifPresent(value -> pairs.add(tuple(List.of(Traced.of(name), value))));
    }
    return list(pairs);
  }

  /** What {@code enum.auto()} gives. */
  public Traced automatic() {
    return Traced.of(EnumClasses.AutoValue.AUTO);
  }

  /** A function turned into a property. */
  public Traced property(Traced function) {
    return Traced.of(new Wrapped(Wrapped.Mark.PROPERTY, function));
  }

  /** The value of a text that is a Python literal. */
  public Traced literal(String source) {
    var statements =
        dev.seaworthy.readers.django.python.PythonParser.parse(source.strip()).statements();
    if (statements.size() == 1
        && statements.get(0) instanceof dev.seaworthy.readers.django.python.Statement.Evaluate only
        && Literals.isLiteral(only.value(), 0)) {
      ModuleObject nowhere =
          new ModuleObject(
              "", new dev.seaworthy.readers.django.value.Namespace(journal), null, true);
      return new Expressions(this, Scope.of(nowhere)).evaluate(only.value());
    }
    throw raise("ValueError", "malformed node or string");
  }

  /** An object that is surely there and of which only the type is known. */
  public Traced notFollowedObject(String type) {
    return Traced.of(instance(nativeClass(type, List.of(), call -> notFollowed(type))));
  }

  /** The module that the evaluated code belongs to, by its file. */
  public Optional<ModuleObject> currentModule() {
    return importer.byFile(site.file());
  }

  /** Runs a file of the tree in the namespace of a module, as {@code exec} does. */
  public void runFile(String path, ModuleObject module) {
    importer.runIn(path, module);
  }

  // Bounds.

  void step() {
    steps++;
    if (steps > setup.limits().steps()) {
      throw new Exhausted("more than " + setup.limits().steps() + " steps");
    }
    if ((steps & 0xFF) == 0 && setup.nanos().getAsLong() - deadline > 0) {
      throw new Exhausted("more than " + setup.limits().time().toSeconds() + " s");
    }
  }

  void deeper() {
    if (++depth > setup.limits().depth()) {
      depth--;
      throw new NotKnown(limit("evaluation nested deeper than " + setup.limits().depth()));
    }
  }

  void shallower() {
    depth--;
  }

  /** Unknown because a limit was met. */
  public Unknown limit(String what) {
    return Unknown.because(Reason.Kind.LIMIT, what, site);
  }

  // Where evaluation stands.

  Site at(Site now) {
    Site before = site;
    site = now;
    return before;
  }

  Site at(Position position) {
    return at(siteOf(position));
  }

  Site siteOf(Position position) {
    return new Site(site.file(), position.line(), position.column());
  }

  Trace control() {
    return control;
  }

  Trace control(Trace now) {
    Trace before = control;
    control = now;
    return before;
  }

  /** The exception that is being handled. */
  Optional<Raised> raised() {
    return Optional.ofNullable(handled);
  }

  @Nullable Raised handle(@Nullable Raised now) {
    Raised before = handled;
    handled = now;
    return before;
  }

  /** How many try statements with handlers are around. */
  int handlers() {
    return handlers;
  }

  void handlers(int now) {
    handlers = now;
  }

  // Making objects.

  /** A list. */
  public Traced list(List<Traced> items) {
    return items(Items.Kind.LIST, items);
  }

  /** A tuple. */
  public Traced tuple(List<Traced> items) {
    return items(Items.Kind.TUPLE, items);
  }

  /** A list, tuple or set. */
  public Traced items(Items.Kind kind, List<Traced> items) {
    if (items.size() > setup.limits().items()) {
      return Traced.of(limit("a container of more than " + setup.limits().items() + " items"));
    }
    return Traced.of(new Items(journal, kind, items));
  }

  /** An empty dictionary. */
  public Table table() {
    return new Table(journal);
  }

  /** A dictionary of texts. */
  public Traced table(Map<String, Traced> entries) {
    Table table = table();
    entries.forEach(table::put);
    return Traced.of(table);
  }

  /** Text, unless it is too long. */
  public Traced textOf(String value) {
    return value.length() > setup.limits().characters()
        ? Traced.of(limit("a text of more than " + setup.limits().characters() + " characters"))
        : Traced.of(value);
  }

  /** A class of a library. */
  public ClassObject nativeClass(String name, List<ClassObject> bases, NativeCode constructor) {
    return new ClassObject(
        name, bases, new dev.seaworthy.readers.django.value.Namespace(journal), null, constructor);
  }

  /** An instance of a class, with nothing in it. */
  public InstanceObject instance(ClassObject type) {
    return new InstanceObject(
        type, new dev.seaworthy.readers.django.value.Namespace(journal), null);
  }

  /** An exception class by the name it has among the builtins or was registered under. */
  public ClassObject exceptionClass(String name) {
    return exceptions.named(name);
  }

  /** Registers an exception class of a library, or finds it again. */
  public ClassObject exceptionClass(String name, String base) {
    return exceptions.derived(name, base);
  }

  /** The exception to throw for {@code raise Type(text)} at the current place. */
  public Raised raise(String type, String text) {
    return exceptions.raised(type, Traced.of(text), control);
  }

  /** A value that a library decides. */
  public Traced notFollowed(String what) {
    return Traced.of(Unknown.because(Reason.Kind.LIBRARY, what, site));
  }

  /** A value made when the program starts. */
  public Traced generated(String what) {
    return Traced.of(Unknown.because(Reason.Kind.GENERATED, what, site));
  }

  /**
   * A value made when the program starts, of which examples are known that stand for all.
   *
   * @param examples at least two, made up here
   */
  public Traced generated(String what, List<Traced> examples) {
    return Traced.of(new Choice(examples, Unknown.because(Reason.Kind.GENERATED, what, site)));
  }

  // Reading objects.

  /** The value itself, or the end of this operation if it is unknown. */
  public Traced known(Traced value) {
    if (value.object() instanceof Unknown unknown) {
      throw new NotKnown(unknown);
    }
    if (value.object() instanceof Choice choice) {
      throw new NotKnown(choice.why());
    }
    if (value.object() instanceof Perhaps perhaps) {
      throw new NotKnown(perhaps.why());
    }
    return value;
  }

  /** The text of a string or of a path; anything else is an error of the program. */
  public String text(Traced value) {
    PythonObject object = known(value).object();
    if (object instanceof Text text) {
      return text.value();
    }
    if (object instanceof InstanceObject instance && instance.payload().isPresent()) {
      return text(instance.payload().get());
    }
    if (object instanceof NativeObject path && path.typeName().endsWith("Path")) {
      return path.text().orElseThrow();
    }
    throw raise("TypeError", "expected str, not " + object.typeName());
  }

  /** What {@code str(value)} says. */
  public String printed(Traced value) {
    return Printing.text(this, value);
  }

  /** Whether a value counts as true, which must be known. */
  public boolean isTrue(Traced value) {
    Traced truth = Truth.of(this, value);
    return known(truth).object() == Bool.TRUE;
  }

  /** The items that iteration gives, which must be known; some may be a {@link Perhaps}. */
  public List<Traced> iterate(Traced value) {
    return Iteration.items(this, value);
  }

  /** Everything outside that a value and its items depend on. */
  public static Trace traceOf(Traced value) {
    Trace trace = value.trace();
    if (value.object() instanceof Items items) {
      trace = trace.and(items.shape());
      for (Traced each : items.items()) {
        trace = trace.and(each.trace());
      }
    } else if (value.object() instanceof Table table) {
      trace = trace.and(table.shape());
      for (Table.Entry each : table.entries().values()) {
        trace = trace.and(each.value().trace());
      }
    }
    return trace;
  }

  // Doing what the program does.

  /** Calls an object. */
  public Traced call(Traced callee, List<Traced> positional, Map<String, Traced> named) {
    return calls.call(callee, positional, named);
  }

  /** Calls an object with positional arguments. */
  public Traced call(Traced callee, Traced... positional) {
    return calls.call(callee, List.of(positional), Map.of());
  }

  /** The value of an attribute. */
  public Traced attribute(Traced object, String name) {
    return Attributes.get(this, object, name);
  }

  /** Does {@code object.name = value}. */
  public void setAttribute(Traced object, String name, Traced value) {
    Attributes.set(this, object, name, value);
  }

  /** The value under an index or key. */
  public Traced item(Traced object, Traced index) {
    return Subscripts.get(this, object, index);
  }

  /** Does {@code object[index] = value}. */
  public void setItem(Traced object, Traced index, Traced value) {
    Subscripts.set(this, object, index, value);
  }

  /** The result of an operator. */
  public Traced operate(Traced left, String operator, Traced right) {
    return Operators.binary(this, left, operator, right);
  }

  /** What a call by the program gives when it must not be followed further. */
  Traced attempt(java.util.function.Supplier<Traced> evaluation) {
    try {
      return evaluation.get();
    } catch (NotKnown e) {
      return Traced.of(e.why());
    }
  }

  /** Applies an operation to each alternative of a choice. */
  Traced each(Traced value, UnaryOperator<Traced> operation) {
    if (!(value.object() instanceof Choice choice)) {
      return operation.apply(value);
    }
    Traced result = null;
    for (Traced alternative : choice.alternatives()) {
      Traced one = attempt(() -> operation.apply(alternative));
      result = result == null ? one : Merging.join(result, one, choice.why());
    }
    return result == null ? value : result.with(value.trace());
  }

  /** Runs code of which each alternative may raise: those that do are left out. */
  Traced eachThatWorks(Choice choice, UnaryOperator<Traced> operation) {
    List<Traced> results = new ArrayList<>();
    Raised last = null;
    for (Traced alternative : choice.alternatives()) {
      try {
        results.add(attempt(() -> operation.apply(alternative)));
      } catch (Raised e) {
        last = e;
      }
    }
    if (results.isEmpty() && last != null) {
      throw last;
    }
    return results.stream()
        .reduce((one, other) -> Merging.join(one, other, choice.why()))
        .orElseThrow();
  }

  // The environment.

  /** What {@code os.environ.get(name)} gives when no default is given. */
  public Traced variable(String name) {
    Optional<Traced> found = surroundings.get(name);
    if (found.isPresent()) {
      return found.get();
    }
    return surroundings.complete()
        ? Traced.NONE
        : Traced.NONE.with(Trace.of(Dependency.implicit(name)));
  }

  /** What reading a name with a default gives. */
  public Traced variable(String name, Traced fallback) {
    Optional<Traced> found = surroundings.get(name);
    if (found.isPresent()) {
      return found.get();
    }
    if (surroundings.complete()) {
      return fallback;
    }
    return fallback.isNone() ? variable(name) : fallback.with(Trace.of(Dependency.defaulted(name)));
  }

  /**
   * What reading a name that must be there gives: its value; an exception where it is surely absent
   * or the program deals with its absence; else an unknown value.
   */
  public Traced required(String name, java.util.function.Supplier<Raised> absent) {
    Optional<Traced> found = surroundings.get(name);
    if (found.isPresent()) {
      return found.get();
    }
    if (surroundings.complete()) {
      throw absent.get();
    }
    if (handlers > 0) {
      Raised plain = absent.get();
      Trace missing = plain.missing().and(Trace.of(Dependency.defaulted(name)));
      throw new Raised(plain.error(), plain.site(), missing);
    }
    return Traced.of(Unknown.because(Reason.Kind.ENVIRONMENT, name, site));
  }
}
