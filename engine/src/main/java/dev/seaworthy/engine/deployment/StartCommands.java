package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Place;
import java.util.List;

/**
 * The commands that start something, in the order of the files.
 *
 * @param all each command, with where it stands
 */
public record StartCommands(List<StartCommand> all) {
  /** Copies the list. */
  public StartCommands {
    all = List.copyOf(all);
  }

  /** The kinds of file that start something. */
  public enum Kind {
    /** A container file's command or entry point. */
    CONTAINER,
    /** A service of a compose file. */
    COMPOSE,
    /** A line of a {@code Procfile}. */
    PROCESS,
    /** A systemd unit. */
    UNIT,
    /** A container of a Kubernetes workload. */
    MANIFEST,
    /** What a hosting platform is told. */
    PLATFORM
  }

  /**
   * One command.
   *
   * @param kind what kind of file says so
   * @param name the service, process or unit; empty for a container file
   * @param words the words, joined by spaces; they may hold a secret
   * @param place where it stands
   */
  public record StartCommand(Kind kind, String name, String words, Place place) {
    /** Shows kind and place only. */
    @Override
    public String toString() {
      return "StartCommand[" + kind + ", " + place + "]";
    }
  }
}
