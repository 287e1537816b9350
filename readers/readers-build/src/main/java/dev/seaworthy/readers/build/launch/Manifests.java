package dev.seaworthy.readers.build.launch;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads Kubernetes manifests: the containers of every workload, with the environment that they are
 * given by name, by ConfigMap and by Secret, and with the files that are mounted from both. Charts
 * are filled first (see {@link Chart}). Used once.
 *
 * <p>A reference is looked up by name, in the same folder first. What is not in the tree, or is
 * there in several places, stays a name that is passed on from outside.
 */
final class Manifests {
  private static final Pattern KIND = Pattern.compile("(?m)^\\s*kind:");
  private static final Pattern VERSION = Pattern.compile("(?m)^\\s*apiVersion:");
  private static final Set<String> TEMPLATED =
      Set.of(
          "Deployment",
          "StatefulSet",
          "DaemonSet",
          "ReplicaSet",
          "Job",
          "DeploymentConfig",
          "Rollout");

  /** How many entries of ConfigMaps and Secrets all containers together are given. */
  private static final int MOST_GIVEN = 100_000;

  /** A ConfigMap or a Secret. */
  private record Source(String file, boolean secret, Map<String, Node> entries) {
    Node entry(String key) {
      return Objects.requireNonNull(entries.get(key));
    }

    Optional<String> text(String key) {
      Optional<String> text = YamlNodes.text(entry(key));
      return secret ? text.map(Manifests::decoded) : text;
    }
  }

  /** A workload, and what its pods are made of. */
  private record Workload(String file, String name, Node pod) {}

  private final List<Trouble> troubles;
  private final List<Workload> workloads = new ArrayList<>();
  private final Map<String, List<Source>> sources = new HashMap<>();
  private final Map<String, Map<String, Said>> entries = new HashMap<>();
  private int given;

  Manifests(List<Trouble> troubles) {
    this.troubles = troubles;
  }

  /** Whether a text may be a manifest: a glance, before anything is parsed. */
  static boolean mayBe(String text) {
    return VERSION.matcher(text).find() && KIND.matcher(text).find();
  }

  /** Takes a file, whose text was read. */
  void add(SourceTree tree, SourceFile file, String text) {
    Optional<Chart> chart = Chart.of(tree, file);
    try {
      for (Node document : YamlNodes.documents(chart.map(each -> each.filled(text)).orElse(text))) {
        take(document, file.path());
      }
    } catch (YamlNodes.Malformed e) {
      Place place = e.place(file.path());
      troubles.add(
          chart.isPresent() || text.contains("{{")
              ? Trouble.notice(
                  place,
                  "is a template whose text is no YAML, and was not read",
                  "nothing is to be done, unless it starts the application: then check what it"
                      + " renders to")
              : Trouble.unreadable(
                  place, String.valueOf(e.getMessage()), "mend the file, or remove it"));
    }
  }

  /** The containers of all files. */
  List<Launch> launches() {
    List<Launch> launches = new ArrayList<>();
    for (Workload each : workloads) {
      Mounts mounts = new Mounts(each.pod(), (name, secret) -> entries(name, secret, each.file()));
      for (Node container : items(each.pod(), "containers")) {
        launches.add(launch(each, container, mounts));
      }
    }
    if (given >= MOST_GIVEN) {
      troubles.add(
          Trouble.unreadable(
              Place.in(workloads.get(0).file()),
              "and its like give their containers at least "
                  + MOST_GIVEN
                  + " entries of ConfigMaps and Secrets, and any more were not read",
              "check their folders one at a time"));
    }
    return launches;
  }

  private void take(Node document, String file) {
    String kind = YamlNodes.text(document, "kind").orElse("");
    String name = YamlNodes.text(document, "metadata", "name").orElse("");
    if (kind.equals("List")) {
      YamlNodes.at(document, "items")
          .map(YamlNodes::items)
          .orElse(List.of())
          .forEach(item -> take(item, file));
    } else if (kind.equals("ConfigMap")) {
      source(document, file, name, false);
    } else if (kind.equals("Secret")) {
      source(document, file, name, true);
    } else {
      pod(document, kind).ifPresent(pod -> workloads.add(new Workload(file, name, pod)));
    }
  }

  private static Optional<Node> pod(Node document, String kind) {
    if (kind.equals("Pod")) {
      return YamlNodes.at(document, "spec");
    }
    if (kind.equals("CronJob")) {
      return YamlNodes.at(document, "spec", "jobTemplate", "spec", "template", "spec");
    }
    return TEMPLATED.contains(kind)
        ? YamlNodes.at(document, "spec", "template", "spec")
        : Optional.empty();
  }

  private void source(Node document, String file, String name, boolean secret) {
    Map<String, Node> entries = new HashMap<>();
    YamlNodes.at(document, "data").map(YamlNodes::fields).ifPresent(entries::putAll);
    sources
        .computeIfAbsent(key(name, secret), any -> new ArrayList<>())
        .add(new Source(file, secret, entries));
    if (secret) {
      Map<String, Node> plain = new HashMap<>();
      YamlNodes.at(document, "stringData").map(YamlNodes::fields).ifPresent(plain::putAll);
      sources
          .computeIfAbsent(key(name, true), any -> new ArrayList<>())
          .add(new Source(file, false, plain));
    }
  }

  private static String key(String name, boolean secret) {
    return (secret ? "secret " : "config ") + name;
  }

  private Launch launch(Workload workload, Node container, Mounts mounts) {
    List<Said> said = new ArrayList<>();
    String file = workload.file();
    for (Node each : items(container, "envFrom")) {
      String prefix = YamlNodes.text(each, "prefix").orElse("");
      YamlNodes.text(each, "configMapRef", "name")
          .ifPresent(name -> all(name, false, prefix, file, said));
      YamlNodes.text(each, "secretRef", "name")
          .ifPresent(name -> all(name, true, prefix, file, said));
    }
    for (Node each : items(container, "env")) {
      YamlNodes.text(each, "name").ifPresent(name -> variable(name, each, file, said));
    }
    YamlNodes.at(container, "image")
        .ifPresent(image -> scalar(Said.Topic.IMAGE, image, file, said));
    YamlNodes.at(container, "command")
        .ifPresent(words -> words(Said.Topic.ENTRY_POINT, words, file, said));
    YamlNodes.at(container, "args")
        .ifPresent(words -> words(Said.Topic.COMMAND, words, file, said));
    for (Node each : items(container, "ports")) {
      YamlNodes.at(each, "containerPort")
          .ifPresent(port -> scalar(Said.Topic.PORT, port, file, said));
    }
    YamlNodes.at(container, "securityContext", "runAsUser")
        .or(() -> YamlNodes.at(workload.pod(), "securityContext", "runAsUser"))
        .ifPresent(user -> scalar(Said.Topic.USER, user, file, said));
    YamlNodes.at(container, "workingDir")
        .ifPresent(path -> scalar(Said.Topic.WORKING_FOLDER, path, file, said));
    List<Said> files = mounts.in(container, MOST_GIVEN - given);
    given += files.size();
    said.addAll(files);
    String name = YamlNodes.text(container, "name").orElse(workload.name());
    return new Launch(Launch.Kind.MANIFEST, file, name, said);
  }

  private static List<Node> items(Node node, String name) {
    return YamlNodes.at(node, name).map(YamlNodes::items).orElse(List.of());
  }

  private void variable(String name, Node entry, String file, List<Said> said) {
    said.removeIf(each -> each.topic() == Said.Topic.VARIABLE && each.name().equals(name));
    Optional<Node> plain = YamlNodes.at(entry, "value");
    if (plain.isPresent()) {
      said.add(
          new Said(
              Said.Topic.VARIABLE,
              name,
              YamlNodes.text(plain.get()).or(() -> Optional.of("")),
              YamlNodes.place(file, plain.get())));
      return;
    }
    Optional<Said> found =
        reference(name, entry, "configMapKeyRef", false, file)
            .or(() -> reference(name, entry, "secretKeyRef", true, file));
    said.add(
        found.orElseGet(
            () ->
                new Said(
                    Said.Topic.VARIABLE, name, Optional.empty(), YamlNodes.place(file, entry))));
  }

  private Optional<Said> reference(
      String variable, Node entry, String kind, boolean secret, String file) {
    Optional<String> key = YamlNodes.text(entry, "valueFrom", kind, "key");
    return YamlNodes.text(entry, "valueFrom", kind, "name").stream()
        .flatMap(name -> near(name, secret, file).stream())
        .filter(source -> key.filter(source.entries()::containsKey).isPresent())
        .map(source -> said(variable, key.orElseThrow(), source))
        .findFirst();
  }

  private void all(String name, boolean secret, String prefix, String file, List<Said> said) {
    for (Source source : near(name, secret, file)) {
      List<String> keys =
          source.entries().keySet().stream().sorted().limit(MOST_GIVEN - given).toList();
      given += keys.size();
      keys.forEach(key -> said.add(said(prefix + key, key, source)));
    }
  }

  private static Said said(String variable, String key, Source source) {
    Node node = source.entry(key);
    return new Said(
        Said.Topic.VARIABLE, variable, source.text(key), YamlNodes.place(source.file(), node));
  }

  private Map<String, Said> entries(String name, boolean secret, String file) {
    return entries.computeIfAbsent(
        key(name, secret) + " " + folder(file), any -> asFiles(near(name, secret, file)));
  }

  private static Map<String, Said> asFiles(List<Source> sources) {
    Map<String, Said> files = new HashMap<>();
    for (Source source : sources) {
      for (String key : source.entries().keySet()) {
        Place place = Mounts.beginning(source.file(), source.entry(key));
        files.put(key, new Said(Said.Topic.FILE, key, source.text(key), place));
      }
    }
    return files;
  }

  /** A template that stays unknown is no base 64, and stays as it is. */
  private static String decoded(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Those of the same folder, else all of that name if one file has them. */
  private List<Source> near(String name, boolean secret, String file) {
    List<Source> named = sources.getOrDefault(key(name, secret), List.of());
    List<Source> beside =
        named.stream().filter(each -> folder(each.file()).equals(folder(file))).toList();
    boolean oneFile = named.stream().map(Source::file).distinct().count() == 1;
    return !beside.isEmpty() ? beside : oneFile ? named : List.of();
  }

  private static String folder(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  private static void words(Said.Topic topic, Node node, String file, List<Said> said) {
    String words =
        YamlNodes.scalars(node).stream().map(ScalarNode::getValue).collect(Collectors.joining(" "));
    if (!words.isBlank()) {
      said.add(new Said(topic, "", Optional.of(words), YamlNodes.place(file, node)));
    }
  }

  private static void scalar(Said.Topic topic, Node node, String file, List<Said> said) {
    YamlNodes.text(node)
        .ifPresent(
            text -> said.add(new Said(topic, "", Optional.of(text), YamlNodes.place(file, node))));
  }
}
