package dev.seaworthy.readers.build.launch;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One way in which something is started.
 *
 * @param kind what kind of file says so
 * @param file its path, relative to the root that was checked
 * @param name the compose service, the process, the unit or the container; for a container file its
 *     last stage, or empty text
 * @param said what it says, in the order of the file; of a name that is given twice the last one is
 *     in force
 */
public record Launch(Kind kind, String file, String name, List<Said> said) {
  /** Copies the list. */
  public Launch {
    said = List.copyOf(said);
  }

  /** The kinds of file. */
  public enum Kind {
    /** {@code Dockerfile}, {@code Containerfile}: its last stage, with the stages it builds on. */
    CONTAINER,
    /** A service of {@code compose.yml} or {@code docker-compose.yml}. */
    COMPOSE,
    /** A line of a {@code Procfile}. */
    PROCESS,
    /** A systemd service unit. */
    UNIT,
    /** A container of a Kubernetes workload. */
    MANIFEST,
    /** {@code app.json}, by which Heroku sets an application up. */
    PLATFORM
  }

  /** Everything of one kind. */
  public List<Said> all(Said.Topic topic) {
    return said.stream().filter(each -> each.topic() == topic).toList();
  }

  /** The variable of a name that is in force. */
  public Optional<Said> variable(String name) {
    return last(each -> each.topic() == Said.Topic.VARIABLE && each.name().equals(name));
  }

  /** What is said last of a topic. */
  public Optional<Said> last(Said.Topic topic) {
    return last(each -> each.topic() == topic);
  }

  private Optional<Said> last(Predicate<Said> fits) {
    return said.stream().filter(fits).reduce((before, after) -> after);
  }
}
