package dev.seaworthy.readers.build.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a {@code Dockerfile} as its <a
 * href="https://docs.docker.com/reference/dockerfile/">reference</a> says: instructions in any
 * case, an escape directive, lines that go on, here-documents passed over. What counts is the last
 * stage, together with the stages of the same file that it is built from.
 */
final class ContainerFile {
  private static final Pattern INSTRUCTION =
      Pattern.compile("\\s*([A-Za-z]+)\\s+(.*)", Pattern.DOTALL);
  private static final Pattern ESCAPE =
      Pattern.compile("\\A(?:#[^\\n]*\\n)*?#\\s*escape\\s*=\\s*`", Pattern.CASE_INSENSITIVE);
  private static final Pattern HERE_DOCUMENT = Pattern.compile("<<-?[\"']?([A-Za-z_]\\w*)");

  /** A stage: its name, and what it says, that of the stages below it included. */
  private record Stage(String name, List<Said> said) {}

  private final String file;
  private final Map<String, Stage> stages = new HashMap<>();

  /** Arguments before the first stage; every stage may take them up. */
  private Stage current = new Stage("", new ArrayList<>());

  private ContainerFile(String file) {
    this.file = file;
  }

  static Launch read(String file, String text) {
    ContainerFile reader = new ContainerFile(file);
    reader.read(text);
    return new Launch(Launch.Kind.CONTAINER, file, reader.current.name(), reader.current.said());
  }

  private void read(String text) {
    String closing = "";
    for (LogicalLine line : LogicalLine.of(text, ESCAPE.matcher(text).find() ? '`' : '\\')) {
      if (!closing.isEmpty()) {
        closing = line.text().strip().equals(closing) ? "" : closing;
        continue;
      }
      Matcher instruction = INSTRUCTION.matcher(line.text());
      if (instruction.matches()) {
        take(instruction.group(1).toUpperCase(Locale.ROOT), line, instruction.start(2));
      }
      Matcher document = HERE_DOCUMENT.matcher(line.text());
      closing = document.find() ? document.group(1) : "";
    }
  }

  private void take(String instruction, LogicalLine line, int from) {
    String rest = line.text().substring(from);
    switch (instruction) {
      case "FROM" -> stage(line, from);
      case "ENV" -> environment(line, from);
      case "ARG" -> arguments(line, from);
      case "CMD" -> command(Said.Topic.COMMAND, line, from);
      case "ENTRYPOINT" -> command(Said.Topic.ENTRY_POINT, line, from);
      case "EXPOSE" ->
          Words.of(rest)
              .forEach(each -> add(Said.Topic.PORT, each.text(), line, from + each.offset()));
      case "COPY", "ADD" -> copied(line, from);
      case "USER" -> add(Said.Topic.USER, rest.strip(), line, from);
      case "WORKDIR" -> workingFolder(rest.strip(), line, from);
      default -> {}
    }
  }

  private void stage(LogicalLine line, int from) {
    List<Words.Word> words =
        Words.of(line.text().substring(from)).stream()
            .filter(each -> !each.text().startsWith("--"))
            .toList();
    if (words.isEmpty()) {
      return;
    }
    Words.Word image = words.get(0);
    boolean named = words.size() > 2 && words.get(1).text().equalsIgnoreCase("as");
    String name = named ? words.get(2).text() : "";
    Stage base = stages.get(image.text().toLowerCase(Locale.ROOT));
    current = new Stage(name, base == null ? new ArrayList<>() : new ArrayList<>(base.said()));
    stages.put(name.toLowerCase(Locale.ROOT), current);
    if (base == null) {
      add(Said.Topic.IMAGE, image.text(), line, from + image.offset());
    }
  }

  /** {@code ENV A=1 B=2}, or the old {@code ENV A the rest of the line}. */
  private void environment(LogicalLine line, int from) {
    String rest = line.text().substring(from);
    List<Words.Word> words = Words.of(rest);
    if (words.isEmpty() || words.get(0).text().contains("=")) {
      words.forEach(
          each ->
              Assignments.in(each, line, file, from, Said.Topic.VARIABLE)
                  .ifPresent(current.said()::add));
      return;
    }
    if (words.size() > 1) {
      int value = words.get(1).offset();
      current
          .said()
          .add(
              new Said(
                  Said.Topic.VARIABLE,
                  words.get(0).text(),
                  Optional.of(rest.substring(value).strip()),
                  line.place(file, from + value)));
    }
  }

  private void arguments(LogicalLine line, int from) {
    for (Words.Word each : Words.of(line.text().substring(from))) {
      Optional<Said> withDefault = Assignments.in(each, line, file, from, Said.Topic.ARGUMENT);
      Said argument =
          withDefault.orElseGet(
              () ->
                  new Said(
                      Said.Topic.ARGUMENT,
                      each.text(),
                      Optional.empty(),
                      line.place(file, from + each.offset())));
      current.said().add(argument);
    }
  }

  /** A list of words in JSON, or a line for the shell. */
  private void command(Said.Topic topic, LogicalLine line, int from) {
    String rest = line.text().substring(from).strip();
    if (!rest.startsWith("[")) {
      current.said().addAll(Assignments.before(line, file, from));
      add(topic, rest, line, from);
      return;
    }
    String inside = rest.substring(1, rest.endsWith("]") ? rest.length() - 1 : rest.length());
    String words =
        Words.of(inside.replace("\",", "\" ").replace("',", "' ")).stream()
            .map(Words.Word::text)
            .filter(each -> !each.equals(","))
            .collect(Collectors.joining(" "));
    add(topic, words, line, from);
  }

  /** Seen from the one before, unless it is a whole path; unknown where a variable names it. */
  private void workingFolder(String path, LogicalLine line, int from) {
    Optional<String> whole =
        path.startsWith("/") ? Optional.of(path) : workingFolder().map(base -> base + "/" + path);
    current
        .said()
        .add(
            new Said(
                Said.Topic.WORKING_FOLDER,
                "",
                whole.filter(each -> each.indexOf('$') < 0),
                line.place(file, from)));
  }

  private Optional<String> workingFolder() {
    return current.said().stream()
        .filter(each -> each.topic() == Said.Topic.WORKING_FOLDER)
        .reduce((before, after) -> after)
        .map(Said::value)
        .orElse(Optional.of(""));
  }

  /** All words but the last one, unless they come from another stage or an image. */
  private void copied(LogicalLine line, int from) {
    String rest = line.text().substring(from);
    List<Words.Word> words =
        Words.of(rest.replace("[\"", " \"").replace("\",", "\" ").replace("\"]", "\""));
    List<Words.Word> paths = words.stream().filter(each -> !each.text().startsWith("--")).toList();
    boolean fromElsewhere =
        words.stream()
            .map(Words.Word::text)
            .anyMatch(each -> each.startsWith("--from=") || each.startsWith("--exclude="));
    if (!fromElsewhere) {
      paths.stream()
          .limit(Math.max(0, paths.size() - 1))
          .forEach(each -> add(Said.Topic.COPIED, each.text(), line, from));
    }
  }

  private void add(Said.Topic topic, String value, LogicalLine line, int offset) {
    current.said().add(new Said(topic, "", Optional.of(value), line.place(file, offset)));
  }
}
