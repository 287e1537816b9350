package dev.seaworthy.readers.spring.corpus;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.readers.spring.SpringReader;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Measures the reader on real projects: {@code CorpusFacts CORPUS.json CHECKOUTS} says of each fact
 * that stands in a configuration file whether some setting, in an environment that includes the
 * fact's profile, has its line as an origin in force, and lists those that have not.
 */
final class CorpusFacts {
  private final Path checkouts;
  private final PrintStream out;
  private final Map<String, Survey> surveys = new HashMap<>();
  private int facts;
  private int seen;
  private int spelled;

  private CorpusFacts(Path checkouts, PrintStream out) {
    this.checkouts = checkouts;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String corpus = Files.readString(Path.of(arguments[0]));
    CorpusFacts measuring = new CorpusFacts(Path.of(arguments[1]), out);
    Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(corpus);
    for (Object project : (List<?>) root.get("projects")) {
      measuring.measure((Map<?, ?>) project);
    }
    out.println(
        "facts="
            + measuring.facts
            + " line_in_force="
            + measuring.seen
            + " with_that_name="
            + measuring.spelled);
  }

  private void measure(Map<?, ?> project) throws IOException {
    String repository = String.valueOf(project.get("repo"));
    Path root = checkouts.resolve(repository.replace("/", "+"));
    Survey survey = surveys.get(repository);
    if (survey == null) {
      survey = new SpringReader().read(SourceTree.of(root), Inquiry.about(root));
      surveys.put(repository, survey);
    }
    for (Object each : (List<?>) project.get("facts")) {
      measure(repository, String.valueOf(project.get("module")), (Map<?, ?>) each, survey);
    }
  }

  private void measure(String repository, String module, Map<?, ?> expected, Survey survey) {
    String file = String.valueOf(expected.get("file"));
    if (!file.endsWith(".yml") && !file.endsWith(".yaml") && !file.endsWith(".properties")) {
      return;
    }
    int line = (Integer) expected.get("line");
    Optional<String> profile = Optional.ofNullable((String) expected.get("profile"));
    facts++;
    boolean inForce = false;
    boolean named = false;
    String where = "";
    for (Deployment deployment : survey.deployments()) {
      if (!deployment.application().folder().equals(module.equals(".") ? "" : module)
          || !includes(deployment, profile)) {
        continue;
      }
      for (Fact<Datum> fact : deployment.settings().all().toList()) {
        if (stands(fact.origin().winners(), file, line)) {
          inForce = true;
          named |= fact.name().startsWith(String.valueOf(expected.get("key")));
          where = fact.name();
        } else if (stands(fact.origin().overridden(), file, line) && !inForce) {
          where = "overridden in " + deployment.environment().name();
        }
      }
    }
    seen += inForce ? 1 : 0;
    spelled += named ? 1 : 0;
    if (!inForce || !named) {
      out.println(
          repository
              + " "
              + expected.get("kind")
              + " "
              + file
              + ":"
              + line
              + " "
              + expected.get("key")
              + profile.map(each -> " [" + each + "]").orElse("")
              + (inForce ? " as " + where : " not in force " + where));
    }
  }

  private static boolean includes(Deployment deployment, Optional<String> profile) {
    return profile.isEmpty()
        || deployment
            .fact(Facts.PROFILES)
            .inForce()
            .map(profiles -> profiles.active().contains(profile.get()))
            .orElse(false);
  }

  private static boolean stands(List<Layer> layers, String file, int line) {
    return layers.stream()
        .flatMap(layer -> layer.place().stream())
        .anyMatch(place -> place.file().equals(file) && place.line() == line);
  }
}
