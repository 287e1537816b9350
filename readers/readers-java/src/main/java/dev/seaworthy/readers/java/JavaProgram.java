package dev.seaworthy.readers.java;

import dev.seaworthy.engine.deployment.Profiles;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.SecurityChain;
import dev.seaworthy.readers.java.chains.Chains;
import dev.seaworthy.readers.java.signs.Injection;
import dev.seaworthy.readers.java.signs.Signs;
import dev.seaworthy.readers.spring.program.ReadProgram;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the sources of one application say, whatever its environment.
 *
 * @param chains its chains, each with what decides whether it is there
 * @param sightings single statements, each with what decides whether it is there
 * @param texts texts that stand under a name
 * @param injections settings that are taken with a default
 * @param gaps what was seen and not understood
 * @param troubles what could not be read
 */
record JavaProgram(
    List<Chains.Found> chains,
    List<Signs.Sighting> sightings,
    List<Fact<Datum>> texts,
    List<Injection> injections,
    List<String> gaps,
    Collection<Trouble> troubles)
    implements ReadProgram {
  /** Copies the collections. */
  JavaProgram {
    chains = List.copyOf(chains);
    sightings = List.copyOf(sightings);
    texts = List.copyOf(texts);
    injections = List.copyOf(injections);
    gaps = List.copyOf(gaps);
    troubles = List.copyOf(troubles);
  }

  @Override
  public Program in(Profiles profiles, Settings settings) {
    Conditions conditions = new Conditions(profiles, settings);
    List<SecurityChain> there = new ArrayList<>();
    for (Chains.Found each : chains) {
      Conditions.Answer answer = conditions.of(each.conditions());
      if (answer.there()) {
        there.add(each.chain().onlyIf(answer.open()));
      }
    }
    List<Observation> observations =
        sightings.stream()
            .filter(each -> conditions.of(each.conditions()).there())
            .map(Signs.Sighting::observation)
            .toList();
    List<Fact<Datum>> injected =
        injections.stream()
            .filter(each -> !settings.fact(each.name()).isSet())
            .map(Injection::fact)
            .toList();
    return new Program(there, observations, texts, injected, gaps);
  }

  @Override
  public String toString() {
    return "JavaProgram[" + chains.size() + " chains]";
  }
}
