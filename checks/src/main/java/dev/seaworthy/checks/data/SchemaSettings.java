package dev.seaworthy.checks.data;

import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;
import java.util.stream.Stream;

/** The settings that say what Hibernate does to the schema at start, under any prefix. */
final class SchemaSettings {
  private static final List<String> ENDINGS =
      List.of("hibernate.ddl-auto", "hibernate.hbm2ddl.auto", "schema-generation.database.action");

  private SchemaSettings() {}

  static Stream<Fact<String>> in(Deployment deployment) {
    return ENDINGS.stream()
        .flatMap(ending -> RelaxedName.endingWith(deployment, ending))
        .map(fact -> deployment.settings().text(fact.name()));
  }
}
