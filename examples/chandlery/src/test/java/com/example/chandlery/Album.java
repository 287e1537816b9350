package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.browser.Browser;
import dev.seaworthy.browser.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at pages as a desk and a telephone show them, by day and by night. With {@code
 * -Dscreenshots=FOLDER} it keeps a picture of each, which {@code docs/guide/demo.md} shows.
 */
final class Album {
  private static final Optional<Path> FOLDER =
      Optional.ofNullable(System.getProperty("screenshots")).map(Path::of);

  private Album() {}

  /** Looks at the page that is shown, which must fit; leaves a desk by day. */
  static void look(Browser browser, String name) {
    List<Path> pictures = new ArrayList<>();
    browser.driver().executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    for (int width : new int[] {360, 1280}) {
      browser.size(width, 900);
      assertThat(browser.overflow()).as("%s is too wide at %d", name, width).isZero();
      for (boolean dark : new boolean[] {true, false}) {
        browser.dark(dark);
        FOLDER.ifPresent(
            folder -> {
              Path file = folder.resolve(name + "-" + width + (dark ? "-dark" : "") + ".png");
              browser.screenshot(file);
              pictures.add(0, file);
            });
      }
    }
    FOLDER.ifPresent(folder -> bind(pictures, folder.resolve(name + ".png")));
  }

  private static void bind(List<Path> pictures, Path to) {
    try {
      Pictures.join(pictures, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
