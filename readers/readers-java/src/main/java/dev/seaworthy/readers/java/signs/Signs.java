package dev.seaworthy.readers.java.signs;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.readers.java.syntax.Annotation;
import dev.seaworthy.readers.java.syntax.Texts;
import dev.seaworthy.readers.java.syntax.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the types of a program say beside its chains. Used by one thread. */
public final class Signs {
  private final Function<String, Optional<TypeDeclaration>> elsewhere;
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<Fact<Datum>> texts = new ArrayList<>();
  private final List<Injection> injections = new ArrayList<>();

  /**
   * What was observed, and what decides whether it is there.
   *
   * @param observation what
   * @param conditions the annotations of its method and its type
   */
  public record Sighting(Observation observation, List<Annotation> conditions) {
    /** Copies the annotations. */
    public Sighting {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * Signs of an application.
   *
   * @param elsewhere its other types by simple name
   */
  public Signs(Function<String, Optional<TypeDeclaration>> elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** Looks for signs in a type. */
  public void lookInto(TypeDeclaration type) {
    Texts known = new Texts(type, elsewhere);
    List<Observation> observations = new ArrayList<>();
    OriginSigns.in(type, known, observations);
    PasswordSigns.in(type, known, observations);
    ClientSigns.in(type, observations);
    PlainSigns.in(type, observations);
    OwnSigns.in(type, observations);
    observations.forEach(each -> sightings.add(new Sighting(each, conditions(type, each))));
    SecretTexts.in(type, known, texts);
    Injection.in(type, injections);
  }

  /** Takes in what was seen in a source of another language. */
  public void noteUnconditional(Observation observation) {
    sightings.add(new Sighting(observation, List.of()));
  }

  private static List<Annotation> conditions(TypeDeclaration type, Observation observation) {
    List<Annotation> conditions = new ArrayList<>(type.annotations());
    String subject = observation.subject();
    type.method(subject.substring(subject.indexOf('.') + 1))
        .ifPresent(method -> conditions.addAll(method.annotations()));
    return conditions;
  }

  /** What was observed. */
  public List<Sighting> sightings() {
    return sightings;
  }

  /** Texts that stand under a name. */
  public List<Fact<Datum>> texts() {
    return texts;
  }

  /** Settings that are taken with a default. */
  public List<Injection> injections() {
    return injections;
  }
}
