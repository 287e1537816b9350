package dev.seaworthy.engine.program;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an application's program says in one environment, as far as its sources were read.
 *
 * @param chains its security chains, in the order in which they are asked
 * @param observations single statements
 * @param texts texts that it holds under a name, such as {@code TokenService.SECRET}; they may be
 *     secrets
 * @param injected settings that it takes with a default of its own, as {@code @Value} does, where
 *     nothing else sets them; they may be secrets
 * @param gaps security configuration that was seen and not understood, as ends of a sentence
 */
public record Program(
    List<SecurityChain> chains,
    List<Observation> observations,
    List<Fact<Datum>> texts,
    List<Fact<Datum>> injected,
    List<String> gaps) {
  /** Copies the lists, the chains in the order in which they are asked. */
  public Program {
    chains = chains.stream().sorted(Comparator.comparingInt(SecurityChain::order)).toList();
    observations = List.copyOf(observations);
    texts = List.copyOf(texts);
    injected = List.copyOf(injected);
    gaps = List.copyOf(gaps);
  }

  /** Who may make a request. */
  public enum Reach {
    /** Everybody: a chain lets them in, or none takes the request. */
    EVERYBODY,
    /** Only who logged in. */
    KNOWN_VISITORS,
    /** The sources do not decide it. */
    UNDECIDED
  }

  /**
   * Who may make a request, and what says so.
   *
   * @param reach who
   * @param place the rule or chain that decides; empty where none does
   * @param reason what keeps it open, as end of a sentence; empty where it is decided
   */
  public record Decision(Reach reach, Optional<Place> place, String reason) {}

  /** Observations of one kind. */
  public <T extends Observation> Stream<T> observed(Class<T> kind) {
    return observations.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether it builds a chain, beside leaving out paths from all of them. */
  public boolean hasOwnChain() {
    return chains.stream().anyMatch(chain -> chain.order() != SecurityChain.IGNORED);
  }

  /**
   * Who may make a request. Call it only where there are chains: without any, Spring Boot makes its
   * own.
   */
  public Decision whoMay(Request request) {
    if (!gaps.isEmpty()) {
      return new Decision(Reach.UNDECIDED, Optional.empty(), gaps.get(0));
    }
    for (SecurityChain chain : chains) {
      Matcher.Answer takes = chain.reach().meets(request);
      if (takes == Matcher.Answer.UNKNOWN) {
        return undecided(chain, "which requests " + chain.name() + " takes is not known");
      }
      if (takes == Matcher.Answer.YES) {
        return whoMay(request, chain);
      }
    }
    return new Decision(Reach.EVERYBODY, Optional.empty(), "");
  }

  private static Decision whoMay(Request request, SecurityChain chain) {
    if (chain.condition().isPresent()) {
      return undecided(chain, chain.name() + " is there only " + chain.condition().get());
    }
    for (AccessRule rule : chain.rules()) {
      Matcher.Answer fits = rule.matcher().meets(request);
      if (fits == Matcher.Answer.UNKNOWN) {
        return undecided(chain, rule.place() + " " + reason(rule.matcher()));
      }
      if (fits == Matcher.Answer.YES) {
        return decision(chain, rule.access(), rule.place());
      }
    }
    if (!chain.gaps().isEmpty()) {
      return undecided(chain, chain.gaps().get(0));
    }
    return decision(chain, chain.fallback(), chain.place());
  }

  private static String reason(Matcher matcher) {
    if (matcher instanceof Matcher.Opaque opaque) {
      return opaque.reason();
    }
    return matcher instanceof Matcher.AnyOf several
        ? several.any().stream().map(Program::reason).findFirst().orElse("")
        : "stands under a condition in code";
  }

  private static Decision decision(SecurityChain chain, AccessRule.Access access, Place place) {
    return switch (access) {
      case EVERYBODY -> new Decision(Reach.EVERYBODY, Optional.of(place), "");
      case KNOWN_VISITORS, NOBODY -> new Decision(Reach.KNOWN_VISITORS, Optional.of(place), "");
      case OPAQUE -> undecided(chain, "code decides at " + place);
    };
  }

  private static Decision undecided(SecurityChain chain, String reason) {
    return new Decision(Reach.UNDECIDED, Optional.of(chain.place()), reason);
  }
}
