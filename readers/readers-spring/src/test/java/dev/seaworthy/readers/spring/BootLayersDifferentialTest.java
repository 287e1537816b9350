package dev.seaworthy.readers.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Settings.Naming;
import dev.seaworthy.readers.spring.layers.Circumstances;
import dev.seaworthy.readers.spring.layers.Home;
import dev.seaworthy.readers.spring.layers.LayerOrder;
import dev.seaworthy.readers.spring.layers.Layering;
import dev.seaworthy.readers.spring.layers.Rules;
import dev.seaworthy.readers.spring.values.EffectiveSettings;
import dev.seaworthy.readers.spring.values.Supply;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reader against Boot 4.1's own config data on generated projects: active profiles, and for
 * every property its value and the line it stands in.
 */
class BootLayersDifferentialTest {
  private static final int TREES = 350;
  private static final long FIRST_SEED = 20_261_122L;
  private static final Home HOME =
      new Home(List.of(GeneratedTree.CLASS_PATH.replaceAll("/$", "")), List.of(""));

  @TempDir private Path folder;

  @Test
  void everyPropertyHasBootsValueAndBootsLine() throws IOException {
    int compared = 0;
    int refused = 0;
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < TREES; i++) {
      long seed = FIRST_SEED + i;
      Path root = Files.createDirectory(folder.resolve("tree" + i));
      GeneratedTree.of(seed).writeTo(root);
      TreeFiles files = new TreeFiles(SourceTree.of(root));
      for (List<String> profiles : activations(seed)) {
        Optional<BootOracle> boot = BootOracle.load(root, profiles);
        Layering ours =
            LayerOrder.order(HOME, files.readAs(true), Circumstances.with(profiles), Rules.CURRENT);
        String label = "seed " + seed + " with " + profiles + ": ";
        if (boot.isPresent() != ours.troubles().isEmpty()) {
          differences.add(label + "Boot starts: " + boot.isPresent() + ", " + ours.troubles());
        } else if (boot.isPresent()) {
          compare(boot.get(), ours, label, differences);
          compared++;
        } else {
          refused++;
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).as("compared, refused %s", refused).isGreaterThan(2 * TREES);
    assertThat(refused).isGreaterThan(0);
  }

  private static List<List<String>> activations(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String first = GeneratedTree.PROFILES.get(random.nextInt(GeneratedTree.PROFILES.size()));
    String second = GeneratedTree.PROFILES.get(random.nextInt(GeneratedTree.PROFILES.size()));
    List<String> both = first.equals(second) ? List.of(first, "eu") : List.of(first, second);
    return List.of(List.of(), List.of(first), both.stream().distinct().toList());
  }

  private static void compare(
      BootOracle boot, Layering ours, String label, List<String> differences) {
    differ(label + "active profiles", boot.activeProfiles(), ours.profiles(), differences);
    Settings settings =
        new EffectiveSettings(List.copyOf(ours.documents()), Supply.none()).settings();
    Map<String, String> names = new TreeMap<>();
    boot.names().forEach(each -> names.put(Naming.RELAXED.canonical(each), each));
    settings.all().forEach(each -> names.put(Naming.RELAXED.canonical(each.name()), each.name()));
    names.keySet().removeIf(each -> each.startsWith("hosts") || each.startsWith("servers"));
    names.keySet().removeIf(each -> each.startsWith("spring.profiles."));
    for (String name : names.keySet()) {
      Fact<Datum> fact = settings.fact(name);
      differ(label + name, boot.text(name), text(fact), differences);
      differ(label + "place of " + name, boot.place(name), place(fact), differences);
    }
    differ(
        label + "hosts",
        withoutEmpty(boot.list("hosts")),
        withoutEmpty(list(settings)),
        differences);
    differ(label + "servers", boot.maps("servers"), maps(settings), differences);
  }

  private static void differ(String what, Object boots, Object ours, List<String> differences) {
    if (!boots.equals(ours)) {
      differences.add(what + ": Boot has " + boots + ", the reader " + ours);
    }
  }

  private static String text(Fact<Datum> fact) {
    return fact.inForce().map(datum -> "=" + ((Datum.Text) datum).text()).orElse("unresolved");
  }

  private static String place(Fact<Datum> fact) {
    return fact.origin().winners().stream()
        .map(Layer::place)
        .flatMap(Optional::stream)
        .map(place -> place.file() + ":" + place.line())
        .findFirst()
        .orElse("nowhere");
  }

  /** Settings leave empty items out of a text cut at commas, where the binder keeps them. */
  private static String withoutEmpty(String list) {
    return list.replace("[, ", "[").replace(", ]", "]");
  }

  private static String list(Settings settings) {
    Fact<List<String>> hosts = settings.list("hosts");
    return hosts.isSet() ? hosts.inForce().map(String::valueOf).orElse("unresolved") : "unset";
  }

  private static String maps(Settings settings) {
    List<Map<String, String>> maps = new ArrayList<>();
    for (int i = 0; settings.has("servers[" + i + "]"); i++) {
      Map<String, String> map = new LinkedHashMap<>();
      for (String key : List.of("name", "port")) {
        Fact<Datum> fact = settings.fact("servers[" + i + "]." + key);
        if (fact.isSet() && fact.inForce().isEmpty()) {
          return "unresolved";
        }
        fact.inForce().ifPresent(datum -> map.put(key, ((Datum.Text) datum).text()));
      }
      maps.add(map);
    }
    return maps.isEmpty() ? "unset" : String.valueOf(maps);
  }
}
