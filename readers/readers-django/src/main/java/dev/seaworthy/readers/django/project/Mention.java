package dev.seaworthy.readers.django.project;

import dev.seaworthy.engine.deployment.Selections;
import dev.seaworthy.engine.facts.Place;

/**
 * A place that names a settings module.
 *
 * @param module the dotted name
 * @param configuration the class of django-configurations that the same file names; empty if none
 * @param place where
 * @param kind what the file starts
 */
public record Mention(String module, String configuration, Place place, Selections.Kind kind) {

  /** Whether this place selects a choice, as far as it says. */
  public boolean selects(SettingsChoice choice) {
    return module.equals(choice.module())
        && (configuration.isEmpty() || configuration.equals(choice.configuration()));
  }

  boolean deploys() {
    return kind == Selections.Kind.DEPLOYMENT;
  }

  /** Whether the file starts the project by default, as {@code wsgi.py} does. */
  boolean starts() {
    return kind == Selections.Kind.COMMAND_LINE
        || kind == Selections.Kind.SERVER
        || kind == Selections.Kind.WORKER;
  }
}
