package dev.seaworthy.readers.django.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a function or lambda takes, in the order written. */
public record Parameters(List<Parameter> all) {

  /** A function that takes nothing. */
  public static final Parameters NONE = new Parameters(List.of());

  /** Copies the list. */
  public Parameters {
    all = List.copyOf(all);
  }

  /** How an argument can reach a parameter. */
  public enum Kind {
    POSITIONAL_ONLY,
    EITHER,
    KEYWORD_ONLY,
    ALL_POSITIONAL,
    ALL_KEYWORDS
  }

  /** One parameter; {@code fallback} is the expression after {@code =}. */
  public record Parameter(Kind kind, String name, @Nullable Expression fallback) {}
}
