package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Place;
import java.util.List;

/**
 * The places that choose which settings module a Django project starts with.
 *
 * @param all each of them, in the order of the files
 */
public record SettingsSelections(List<Selection> all) {
  /** Copies the list. */
  public SettingsSelections {
    all = List.copyOf(all);
  }

  /** What a selection is good for. */
  public enum Reach {
    /** The file says how the project is deployed, as a container file does. */
    DEPLOYMENT,
    /** The file starts the project unless the environment says otherwise: {@code wsgi.py}. */
    SERVER_DEFAULT,
    /** The same for commands: {@code manage.py}. */
    COMMAND_DEFAULT,
    /** Tests and tools. */
    TOOL
  }

  /**
   * One place.
   *
   * @param module the dotted name of the settings module
   * @param reach what it is good for
   * @param place where it stands
   */
  public record Selection(String module, Reach reach, Place place) {}
}
