package dev.seaworthy.readers.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A project made up from a seed: configuration in every place that Boot searches, both formats,
 * several documents, conditions, groups, imports and placeholders.
 *
 * @param files the text of every file by its path
 */
record GeneratedTree(Map<String, String> files) {
  /** Where the class path's files lie. */
  static final String CLASS_PATH = "src/main/resources/";

  static final List<String> PROFILES = List.of("dev", "prod", "eu", "db", "ops");

  private static final List<String> FOLDERS =
      List.of(CLASS_PATH, CLASS_PATH + "config/", "", "config/", "config/one/", "config/two/");
  private static final List<String> EXTENSIONS = List.of(".yml", ".yaml", ".properties");
  private static final List<String> EXPRESSIONS =
      List.of(
          "dev",
          "prod",
          "!prod",
          "dev | eu",
          "prod & eu",
          "(dev | prod) & !db",
          "!(dev & eu)",
          "ops,db",
          "default",
          "!default");
  private static final List<String> IMPORTS =
      List.of(
          "optional:classpath:imports/one.yml",
          "optional:classpath:/imports/two.properties",
          "optional:classpath:/imports/",
          "optional:file:./extra/three.yml",
          "optional:file:./extra/",
          "optional:extra/three.yml",
          "optional:imports/one.yml",
          "optional:one.yml",
          "optional:file:./extra/plain[.yml]",
          "optional:classpath:imports/one.yml;optional:file:./extra/three.yml",
          "optional:file:./extra/*/",
          "optional:classpath:missing.yml",
          "optional:file:./extra/${folder}/four.yml",
          "optional:file:./extra/${nowhere:deep}/four.yml");
  private static final List<String> RELATIVE =
      List.of("optional:extra/three.yml", "optional:imports/one.yml");
  private static final List<String> IMPORTED =
      List.of(
          CLASS_PATH + "imports/one.yml",
          CLASS_PATH + "imports/one-prod.yml",
          CLASS_PATH + "imports/one-eu.yml",
          CLASS_PATH + "imports/two.properties",
          CLASS_PATH + "imports/two-dev.properties",
          CLASS_PATH + "imports/application.yml",
          CLASS_PATH + "imports/application-db.yml",
          CLASS_PATH + "one.yml",
          "extra/three.yml",
          "extra/three-ops.yml",
          "extra/application.properties",
          "extra/plain",
          "extra/plain-prod",
          "extra/deep/application.yml",
          "extra/deep/four.yml");

  static GeneratedTree of(long seed) {
    return new Maker(new SplittableRandom(seed)).tree();
  }

  void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, String> each : files.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
  }

  /** Makes one tree. */
  private static final class Maker {
    private final SplittableRandom random;
    private final Map<String, String> files = new TreeMap<>();
    private int values;

    Maker(SplittableRandom random) {
      this.random = random;
    }

    GeneratedTree tree() {
      for (String folder : FOLDERS) {
        if (chance(60)) {
          file(folder + "application" + any(EXTENSIONS), "");
        }
        if (chance(20)) {
          file(folder + "application" + any(EXTENSIONS), "");
        }
        int specific = random.nextInt(3);
        for (int i = 0; i < specific; i++) {
          String profile = chance(10) ? "default" : any(PROFILES);
          file(folder + "application-" + profile + any(EXTENSIONS), profile);
        }
      }
      for (String path : IMPORTED) {
        if (chance(60)) {
          file(path, path.contains("-") ? "some" : "");
        }
      }
      return new GeneratedTree(files);
    }

    private void file(String path, String profile) {
      boolean properties = path.endsWith(".properties");
      int documents = chance(50) ? 1 : 1 + random.nextInt(3);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < documents; i++) {
        text.append(i == 0 ? "" : properties ? "#---\n" : "---\n");
        Map<String, String> entries = document(path, profile);
        entries.forEach(
            (name, value) -> text.append(properties ? property(name, value) : yaml(name, value)));
      }
      files.put(path, text.toString());
    }

    private Map<String, String> document(String path, String profile) {
      Map<String, String> entries = new TreeMap<>();
      boolean conditional = chance(35);
      if (conditional) {
        entries.put(
            "spring.config.activate.on-profile", chance(1) ? "dev & prod | eu" : any(EXPRESSIONS));
      } else if (chance(4)) {
        entries.put("spring.config.activate.on-cloud-platform", chance(50) ? "kubernetes" : "none");
      }
      if (chance(22)) {
        entries.put("spring.config.import", imports(path));
      }
      if (!conditional && profile.isEmpty()) {
        activation(entries);
      } else if (chance(1)) {
        entries.put("spring.profiles.active", any(PROFILES));
      }
      int settings = 1 + random.nextInt(5);
      for (int i = 0; i < settings; i++) {
        setting(entries);
      }
      return entries;
    }

    /** Boot refuses relative imports from the folders that it finds by a pattern. */
    private String imports(String path) {
      boolean patterned =
          path.startsWith("config/one/")
              || path.startsWith("config/two/")
              || path.startsWith("extra/deep/");
      List<String> fitting =
          IMPORTS.stream().filter(each -> !patterned || !RELATIVE.contains(each)).toList();
      String first = any(fitting);
      return chance(25) ? first + "," + any(fitting) : first;
    }

    private void activation(Map<String, String> entries) {
      if (chance(8)) {
        entries.put("spring.profiles.active", some(PROFILES));
      }
      if (chance(8)) {
        entries.put("spring.profiles.include", some(PROFILES));
      }
      if (chance(10)) {
        entries.put("spring.profiles.group." + any(PROFILES), some(PROFILES));
      }
      if (chance(5)) {
        entries.put("spring.profiles.group." + any(PROFILES) + "[0]", any(PROFILES));
      }
      if (chance(3)) {
        entries.put("spring.profiles.default", any(PROFILES));
      }
      if (chance(2)) {
        entries.put("spring.main.cloud-platform", "kubernetes");
      }
    }

    private void setting(Map<String, String> entries) {
      switch (random.nextInt(12)) {
        case 0 -> entries.put("hosts[0]", value());
        case 1 -> {
          entries.put("hosts[0]", value());
          entries.put("hosts[1]", value());
        }
        case 2 -> entries.put("hosts", value() + "," + value());
        case 3 -> {
          entries.put("servers[0].name", value());
          if (chance(50)) {
            entries.put("servers[0].port", value());
            entries.put("servers[1].name", value());
          }
        }
        case 4 -> entries.put(chance(50) ? "app.maxAge" : "app.max-age", value());
        case 5 -> entries.put("folder", chance(70) ? "deep" : value());
        case 6 -> entries.put("levels.com.example", value());
        default -> entries.put(any(List.of("a", "b.c", "b.d-e", "x.y.z", "server.port")), value());
      }
      if (entries.containsKey("app.maxAge") && entries.containsKey("app.max-age")) {
        entries.remove("app.maxAge");
      }
      if (entries.containsKey("hosts")) {
        entries.remove("hosts[0]");
        entries.remove("hosts[1]");
      }
    }

    private String value() {
      return switch (random.nextInt(14)) {
        case 0 -> "${a}";
        case 1 -> "${b.c:fallback}";
        case 2 -> "pre-${x.y.z}-post";
        case 3 -> "${NOWHERE:given}";
        case 4 -> "${NOWHERE}";
        case 5 -> "${app.max-age:${b.d-e:nested}}";
        case 6 -> "${NOWHERE:}";
        case 7 -> chance(50) ? "true" : "8080";
        default -> "v" + values++;
      };
    }

    private static String property(String name, String value) {
      return name + "=" + value + "\n";
    }

    private String yaml(String name, String value) {
      String quoted = "\"" + value + "\"";
      String written = value.startsWith("v") && chance(50) ? value : quoted;
      int dot = name.indexOf('.');
      boolean plain = name.indexOf('[') < 0;
      if (plain && dot > 0 && !name.startsWith("spring") && chance(20)) {
        return "\"" + name + "\": " + written + "\n";
      }
      return plain ? name + ": " + written + "\n" : "\"" + name + "\": " + written + "\n";
    }

    private String some(List<String> from) {
      return chance(60) ? any(from) : any(from) + "," + any(from);
    }

    private <T> T any(List<T> from) {
      return from.get(random.nextInt(from.size()));
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }
  }
}
