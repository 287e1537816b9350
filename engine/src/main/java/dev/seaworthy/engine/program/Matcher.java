package dev.seaworthy.engine.program;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which requests a security chain, or a rule in it, is about. */
public sealed interface Matcher {
  /** How sure it is that a request is meant. */
  enum Answer {
    /** It is meant. */
    YES,
    /** It is not. */
    NO,
    /** The sources do not tell. */
    UNKNOWN
  }

  /** Every request. */
  record Everything() implements Matcher {}

  /**
   * Requests whose path fits one of some patterns.
   *
   * @param patterns patterns as Spring writes them, at least one
   * @param method the HTTP method in upper case, where only one is meant
   */
  record Paths(List<String> patterns, Optional<String> method) implements Matcher {
    /** Copies the patterns. */
    public Paths {
      patterns = List.copyOf(patterns);
    }
  }

  /**
   * Requests to management endpoints, wherever they are mapped.
   *
   * @param ids those meant, in lower case; empty for all
   * @param except those left out, in lower case
   */
  record Endpoints(List<String> ids, List<String> except) implements Matcher {
    /** Copies the lists. */
    public Endpoints {
      ids = List.copyOf(ids);
      except = List.copyOf(except);
    }

    private boolean names(String id) {
      return (ids.isEmpty() || ids.contains(id)) && !except.contains(id);
    }
  }

  /**
   * Requests that one of several matchers means.
   *
   * @param any the matchers, at least one
   */
  record AnyOf(List<Matcher> any) implements Matcher {
    /** Copies the matchers. */
    public AnyOf {
      any = List.copyOf(any);
    }
  }

  /**
   * Requests that the sources do not name.
   *
   * @param reason why, as part of a sentence
   */
  record Opaque(String reason) implements Matcher {}

  /**
   * Requests about which a running application is asked, one by one.
   *
   * @param application answers; what it cannot answer is unknown
   */
  record Asked(Function<Request, Answer> application) implements Matcher {}

  /**
   * Requests that are meant only where a condition in code holds.
   *
   * @param matcher the requests
   */
  record Sometimes(Matcher matcher) implements Matcher {}

  /** The patterns of paths in it, those under a condition included. */
  default List<String> patterns() {
    if (this instanceof Paths paths) {
      return paths.patterns();
    }
    if (this instanceof Sometimes sometimes) {
      return sometimes.matcher().patterns();
    }
    return this instanceof AnyOf several
        ? several.any().stream().flatMap(each -> each.patterns().stream()).toList()
        : List.of();
  }

  /** Whether a request is meant. */
  default Answer meets(Request request) {
    if (this instanceof Everything) {
      return Answer.YES;
    }
    if (this instanceof Paths paths) {
      boolean method = paths.method().map(request.method()::equals).orElse(true);
      boolean path = paths.patterns().stream().anyMatch(each -> PathPattern.fits(each, request));
      return method && path ? Answer.YES : Answer.NO;
    }
    if (this instanceof Endpoints endpoints) {
      return request.endpoint().filter(endpoints::names).isPresent() ? Answer.YES : Answer.NO;
    }
    if (this instanceof AnyOf several) {
      List<Answer> answers = several.any().stream().map(each -> each.meets(request)).toList();
      if (answers.contains(Answer.YES)) {
        return Answer.YES;
      }
      return answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
    }
    if (this instanceof Asked asked) {
      return asked.application().apply(request);
    }
    return this instanceof Sometimes sometimes && sometimes.matcher().meets(request) == Answer.NO
        ? Answer.NO
        : Answer.UNKNOWN;
  }
}
