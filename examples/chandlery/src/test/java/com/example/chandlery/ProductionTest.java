package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The shop in production, started as an operator starts it, over real sockets. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionTest {
  private static final String KEY = "cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";

  @TempDir private Path folder;

  @Test
  void saysEverythingThatIsMissingAndDoesNotStart(CapturedOutput output) throws IOException {
    Files.writeString(folder.resolve(".env.production"), "SECRET_KEY=" + KEY + "\n");
    assertThatThrownBy(() -> start()).hasMessageContaining("12 settings");
    assertThat(output)
        .contains("12 settings of the environment 'production' are missing or wrong:")
        .contains("ALLOWED_HOSTS is not set, and is required")
        .contains("ADMIN_PATH is not set, and seaworthy.admin.path needs it")
        .contains("PROXY_ADDRESS is not set, and seaworthy.proxy.trusted needs it")
        .contains("DB_HOST is not set, and spring.datasource.url needs it")
        .contains("DB_NAME is not set, and spring.datasource.url needs it")
        .contains("DB_USER is not set, and spring.datasource.username needs it")
        .contains("DB_PASSWORD is not set, and spring.datasource.password needs it")
        .contains("MAIL_HOST is not set, and spring.mail.host needs it")
        .contains("at config/settings/production.yml:5:10")
        .doesNotContain("\tat ", KEY);
  }

  @Test
  void doesNotStartWithDebugOn(CapturedOutput output) throws IOException {
    fill("DEBUG=True\n");
    assertThatThrownBy(() -> start()).isInstanceOf(RuntimeException.class);
    assertThat(output)
        .contains("One finding would let strangers in, in production (production):")
        .contains("debug.debug-pages-on")
        .contains(".env.production:14:7")
        .doesNotContain("\tat ", KEY);
  }

  @Test
  void answersToItsOwnNameOnly() throws IOException {
    fill("");
    String database = "--spring.datasource.url=jdbc:h2:mem:production";
    try (ConfigurableApplicationContext shop = start(database)) {
      int port = shop.getEnvironment().getRequiredProperty("local.server.port", int.class);
      assertThat(ask(port, "shop.example", "/")).startsWith("HTTP/1.1 200").contains("Manila rope");
      String refused = ask(port, "evil.example", "/");
      assertThat(refused).startsWith("HTTP/1.1 400").doesNotContain("evil", "Spring", "Tomcat");
    }
  }

  private void fill(String more) throws IOException {
    Files.writeString(
        folder.resolve(".env.production"),
        """
        SECRET_KEY=%s
        ALLOWED_HOSTS=shop.example
        DB_HOST=db.example
        DB_NAME=shop
        DB_USER=shop
        DB_PASSWORD='xK3$ vP9#qL7'
        ADMIN_PATH=/k7d2m9x4q8w3r6t1cases5
        PROXY_ADDRESS=127.0.0.1
        MAIL_HOST=mail.example
        MAIL_USER=shop
        MAIL_PASSWORD='wR8# tB2&nM5'
        MAIL_FROM=shop@shop.example
        ADMINS=owner@shop.example
        """
                .formatted(KEY)
            + more);
  }

  private ConfigurableApplicationContext start(String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--settings=production");
    arguments.add("--server.port=0");
    arguments.add("--management.server.port=0");
    arguments.add("--seaworthy.settings.dotenv-folder=" + folder + "/");
    return SpringApplication.run(ChandleryApplication.class, arguments.toArray(String[]::new));
  }

  private static String ask(int port, String host, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
