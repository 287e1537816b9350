package dev.seaworthy.engine.check;

import dev.seaworthy.engine.deployment.Framework;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a check says of itself. The report, {@code explain}, the page in the docs, the list of
 * checks and the SARIF rule are all made from it. Immutable.
 *
 * @param id {@code area.kebab-name}; names the flaw, for life, without number or severity
 * @param alias the id under which Django has the same check, such as {@code security.W018}
 * @param severity how bad it is where anonymous visitors reach it
 * @param confidence how sure it is, in general
 * @param title the flaw in one line, as a statement, without a full stop
 * @param why what somebody could do with it, in one to three sentences
 * @param notWhen when it does not apply, each a sentence
 * @param mends how to mend it, for each framework it looks at
 * @param fix what the mend may do to a running application
 * @param references pages that stand behind it
 * @param sameAs the same rule in other tools, as {@code tool id}
 * @param tags words to select checks by; the area is always one
 * @param deployOnly whether it makes sense only where the application is deployed
 * @param since the version of Seaworthy that brought it
 */
public record Declaration(
    String id,
    Optional<String> alias,
    Severity severity,
    Confidence confidence,
    String title,
    String why,
    List<String> notWhen,
    Map<Framework, String> mends,
    FixClass fix,
    List<Reference> references,
    List<String> sameAs,
    Set<String> tags,
    boolean deployOnly,
    String since) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*\\.[a-z0-9]+(-[a-z0-9]+)*");

  /** Starts a declaration. */
  public static Builder of(String id) {
    return new Builder(id);
  }

  /** The part of the id before the point. */
  public String area() {
    return id.substring(0, id.indexOf('.'));
  }

  /** The frameworks it looks at. */
  public Set<Framework> frameworks() {
    return mends.keySet();
  }

  /** The id a report on that framework shows: Django's own where Django has the check. */
  public String shownId(Framework framework) {
    return framework == Framework.DJANGO ? alias.orElse(id) : id;
  }

  /** Whether a person may mean this check by that name. */
  public boolean answersTo(String name) {
    return id.equals(name) || alias.filter(name::equals).isPresent();
  }

  /** The id tells declarations apart. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Gathers a declaration; refuses an incomplete one by what it lacks. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private final List<String> notWhen = new ArrayList<>();
    private final Map<Framework, String> mends = new EnumMap<>(Framework.class);
    private final List<Reference> references = new ArrayList<>();
    private final List<String> sameAs = new ArrayList<>();
    private final Set<String> tags = new TreeSet<>();
    private Optional<String> alias = Optional.empty();
    private Optional<Severity> severity = Optional.empty();
    private Confidence confidence = Confidence.CERTAIN;
    private String title = "";
    private String why = "";
    private FixClass fix = FixClass.MANUAL;
    private boolean deployOnly = true;
    private String since = "0.1";

    private Builder(String id) {
      this.id = id;
    }

    /** How bad it is where anonymous visitors reach it. */
    public Builder severity(Severity declared) {
      this.severity = Optional.of(declared);
      return this;
    }

    /** How sure it is; {@link Confidence#CERTAIN} unless said. */
    public Builder confidence(Confidence declared) {
      this.confidence = declared;
      return this;
    }

    /** The id under which Django has the same check. */
    public Builder alias(String djangoId) {
      this.alias = Optional.of(djangoId);
      return this;
    }

    /** The flaw in one line, without a full stop. */
    public Builder title(String declared) {
      this.title = declared.strip();
      return this;
    }

    /** What somebody could do with it. Line breaks become blanks. */
    public Builder why(String declared) {
      this.why = onOneLine(declared);
      return this;
    }

    /** One case in which it does not apply. */
    public Builder notWhen(String declared) {
      notWhen.add(onOneLine(declared));
      return this;
    }

    /** How to mend it in that framework; declares that the check looks at it. */
    public Builder mend(Framework framework, String declared) {
      mends.put(framework, onOneLine(declared));
      return this;
    }

    /** What the mend may do; {@link FixClass#MANUAL} unless said. */
    public Builder fix(FixClass declared) {
      this.fix = declared;
      return this;
    }

    /** Pages that stand behind it. */
    public Builder references(Reference... declared) {
      references.addAll(List.of(declared));
      return this;
    }

    /** The same rule in another tool. */
    public Builder sameAs(String tool, String toolsId) {
      sameAs.add(tool + " " + toolsId);
      return this;
    }

    /** Words to select it by, beside the area. */
    public Builder tags(String... declared) {
      tags.addAll(List.of(declared));
      return this;
    }

    /** It also makes sense where the application is not deployed. */
    public Builder everywhere() {
      this.deployOnly = false;
      return this;
    }

    /** The version of Seaworthy that brought it. */
    public Builder since(String declared) {
      this.since = declared;
      return this;
    }

    /**
     * The declaration, complete.
     *
     * @throws IllegalStateException naming all that is wrong or lacking
     */
    public Declaration build() {
      List<String> problems = problems();
      if (!problems.isEmpty()) {
        throw new IllegalStateException("check '" + id + "': " + String.join("; ", problems));
      }
      tags.add(id.substring(0, id.indexOf('.')));
      return new Declaration(
          id,
          alias,
          severity.orElseThrow(),
          confidence,
          title,
          why,
          List.copyOf(notWhen),
          Map.copyOf(mends),
          fix,
          List.copyOf(references),
          List.copyOf(sameAs),
          Set.copyOf(tags),
          deployOnly,
          since);
    }

    private List<String> problems() {
      List<String> problems = new ArrayList<>();
      if (!ID.matcher(id).matches()) {
        problems.add("the id is not area.kebab-name");
      }
      if (severity.isEmpty()) {
        problems.add("no severity");
      }
      if (title.isEmpty() || title.endsWith(".")) {
        problems.add("the title is empty or ends with a full stop");
      }
      if (why.isEmpty()) {
        problems.add("no why");
      }
      if (mends.isEmpty()) {
        problems.add("no mend for any framework");
      }
      if (references.isEmpty()) {
        problems.add("no reference");
      }
      return problems;
    }

    private static String onOneLine(String text) {
      return text.indexOf('\n') < 0
          ? text.strip()
          : text.lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .collect(Collectors.joining(" "));
    }
  }
}
