package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.browser.Browser;
import dev.seaworthy.browser.NeedsBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What a developer is shown when something fails, on a machine of one's own. */
@NeedsBrowser
class DebugPageTest {
  private static final String TOKEN = "cases-only-Zr4Tq8Wm2Xc6Vb9N";

  @Test
  void showsTheExceptionAndHidesSecrets(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(".env.local"), "DEBUG=True\nSHOP_COURIER_TOKEN=" + TOKEN);
    try (ConfigurableApplicationContext shop = start(folder);
        Browser browser = Browser.open()) {
      int port = shop.getEnvironment().getRequiredProperty("local.server.port", int.class);
      browser.go("http://localhost:" + port + "/storm?token=" + TOKEN);
      assertThat(browser.text())
          .contains("IllegalStateException", "went down in a storm", "/storm");
      assertThat(browser.driver().getPageSource()).contains("Storm.java").doesNotContain(TOKEN);
      assertThat(browser.consoleErrors()).singleElement().asString().contains("500");
      Album.look(browser, "debug-page");
    }
  }

  private static ConfigurableApplicationContext start(Path folder) {
    return SpringApplication.run(
        ChandleryApplication.class,
        "--settings=local",
        "--server.port=0",
        "--shop.storm=true",
        "--spring.datasource.url=jdbc:h2:mem:debugged",
        "--seaworthy.settings.dotenv-folder=" + folder + "/");
  }
}
