package dev.seaworthy.boot.console;

import java.util.Map;

/**
 * The pages of the console.
 *
 * @param byPath all of them, by their paths below it
 */
record ConsoleScreens(Map<String, Screen> byPath) {
  ConsoleScreens {
    byPath = Map.copyOf(byPath);
  }
}
