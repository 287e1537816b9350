package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an application is started in one environment, as far as files of its project say.
 *
 * @param all one for each file, service, process or unit that starts it
 */
public record Launches(List<Launch> all) {
  /** Copies the list. */
  public Launches {
    all = List.copyOf(all);
  }

  /**
   * One way in which it is started.
   *
   * @param kind what kind of file says so
   * @param file the file, relative to the root that was checked
   * @param name the service, the process or the unit; may be empty
   * @param words what it says, in the order of the file
   * @param beside the images of what the same file starts beside it
   */
  public record Launch(Kind kind, String file, String name, List<Word> words, List<String> beside) {
    /** Copies the lists. */
    public Launch {
      words = List.copyOf(words);
      beside = List.copyOf(beside);
    }

    /** What it says of a topic. */
    public Stream<Word> about(Topic topic) {
      return words.stream().filter(each -> each.topic() == topic);
    }
  }

  /** The kinds of file. */
  public enum Kind {
    /** A container file. */
    CONTAINER,
    /** A service of a compose file. */
    COMPOSE,
    /** A line of a process file. */
    PROCESS,
    /** A system service. */
    UNIT,
    /** A container of a Kubernetes workload. */
    MANIFEST,
    /** What a hosting platform is told. */
    PLATFORM
  }

  /** What a file can say of a start. */
  public enum Topic {
    /** A variable of the environment. */
    VARIABLE,
    /** An argument of the build of an image. */
    BUILD_ARGUMENT,
    /** The command or the entry point. */
    COMMAND,
    /** A port that is opened to the outside. */
    PORT,
    /** The user it runs as. */
    USER,
    /** The image it starts from. */
    IMAGE
  }

  /**
   * One thing that a file says. The value may be a secret.
   *
   * @param topic what it is about
   * @param name the variable's or argument's name; empty for every other topic
   * @param value as written; empty where it comes from outside
   * @param place where it stands
   */
  public record Word(Topic topic, String name, Optional<String> value, Place place) {
    @Override
    public String toString() {
      return "Word["
          + topic
          + " "
          + Shown.of(name)
          + value.map(each -> ", " + Shown.secret(each)).orElse("")
          + "]";
    }
  }
}
