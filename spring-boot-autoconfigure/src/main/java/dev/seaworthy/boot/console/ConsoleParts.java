package dev.seaworthy.boot.console;

import java.util.Map;

/**
 * The pages, by their paths.
 *
 * @param screens all of them
 */
record ConsoleParts(Map<String, Screen> screens) {
  ConsoleParts {
    screens = Map.copyOf(screens);
  }
}
