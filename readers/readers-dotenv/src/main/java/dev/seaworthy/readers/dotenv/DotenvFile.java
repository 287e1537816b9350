package dev.seaworthy.readers.dotenv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One environment file, parsed. Immutable and safe for use by several threads. */
public final class DotenvFile {
  private final List<Assignment> assignments;
  private final Map<String, Assignment> inForce;
  private final List<Problem> problems;

  private DotenvFile(
      List<Assignment> assignments, Map<String, Assignment> inForce, List<Problem> problems) {
    this.assignments = List.copyOf(assignments);
    this.inForce = inForce;
    this.problems = List.copyOf(problems);
  }

  /**
   * Parses the text of a file, in time proportional to its length. Never fails: a malformed line
   * becomes a problem and the next one is read.
   *
   * @param text the whole file; a byte order mark at its start is passed over
   */
  public static DotenvFile parse(String text) {
    Parser parser = new Parser(text);
    parser.run();
    List<Problem> problems = new ArrayList<>(parser.problems());
    Map<String, Assignment> inForce = new LinkedHashMap<>();
    for (Assignment each : parser.assignments()) {
      Assignment before = inForce.put(each.name(), each);
      if (before != null) {
        problems.add(repeated(each, before));
      }
    }
    problems.sort((one, other) -> Integer.compare(one.line(), other.line()));
    return new DotenvFile(parser.assignments(), inForce, problems);
  }

  private static Problem repeated(Assignment last, Assignment before) {
    String problem =
        Quoted.of(last.name()) + " is given again; line " + before.line() + " has no effect";
    return new Problem(last.line(), problem, "keep one of the two lines");
  }

  /** Every assignment, in the order of the file; a name that is given twice is here twice. */
  public List<Assignment> assignments() {
    return assignments;
  }

  /** The assignment that is in force for a name: the last one. */
  public Optional<Assignment> assignment(String name) {
    return Optional.ofNullable(inForce.get(name));
  }

  /**
   * The values in force, by name, with their placeholders replaced. Names without a value are not
   * in it.
   *
   * @param style what counts as a placeholder
   * @param outside names that are set outside the file; they win over the file's own, as they do
   *     where a file is loaded into a process that already has them
   */
  public Map<String, Resolved> resolve(Interpolation style, Map<String, String> outside) {
    Scope scope = new Scope(style, outside);
    assignments.forEach(scope::add);
    return scope.inForce();
  }

  /** Lines that are malformed, and names that are given twice, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }

  @Override
  public String toString() {
    return "DotenvFile[" + assignments.size() + " assignments, " + problems.size() + " problems]";
  }
}
