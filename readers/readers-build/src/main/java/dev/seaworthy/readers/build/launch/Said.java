package dev.seaworthy.readers.build.launch;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import java.util.Optional;

/**
 * One thing that a launch says. A value may be a secret, which {@link #toString()} does not show.
 *
 * @param topic what it is about
 * @param name the variable's or the build argument's name, the path of a mounted file; empty text
 *     for every other topic
 * @param value as written, without its quotes; empty where a name is passed on from outside
 * @param place where the value stands, else the name
 */
public record Said(Topic topic, String name, Optional<String> value, Place place) {
  /** What a launch can say. */
  public enum Topic {
    /** A variable of the environment. */
    VARIABLE,
    /** A build argument and its default, which variables of a container file may refer to. */
    ARGUMENT,
    /** A file that gives more variables, relative to the root that was checked. */
    ENVIRONMENT_FILE,
    /** The command, or the arguments of the entry point: its words joined by spaces. */
    COMMAND,
    /** The entry point: its words joined by spaces. */
    ENTRY_POINT,
    /** A port that is opened, as written. */
    PORT,
    /** The user it runs as. */
    USER,
    /** The image it starts from. */
    IMAGE,
    /** The folder it is built from, relative to the root that was checked. */
    BUILD_FOLDER,
    /** What a container file copies from the folder it is built from, as written. */
    COPIED,
    /** The folder it is started in. */
    WORKING_FOLDER,
    /**
     * A file that is mounted: its path in the container, and its text. The place is where the text
     * begins; without a column the text's lines are not those of the file that it stands in.
     */
    FILE
  }

  /** Topic, name and place; of the value only its length. */
  @Override
  public String toString() {
    return "Said["
        + topic
        + (name.isEmpty() ? "" : " " + Shown.of(name))
        + value.map(each -> ", " + Shown.secret(each)).orElse("")
        + ", "
        + place
        + "]";
  }
}
