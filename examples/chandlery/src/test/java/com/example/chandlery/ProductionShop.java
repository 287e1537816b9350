package com.example.chandlery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shop in production behind a proxy of this machine, with everything that it needs. */
final class ProductionShop implements AutoCloseable {
  /** The secret path of the office. */
  static final String SECRET = "/k7d2m9x4q8w3r6t1cases5";

  /** Begins what a shop is told whose mail server is not the one of all tests. */
  static final String MAIL_PORT = "--spring.mail.port=";

  private final ConfigurableApplicationContext context;

  private ProductionShop(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts it.
   *
   * @param folder holds its environment file
   * @param database the address of its database
   * @param more what this node is told beside
   */
  static ProductionShop start(Path folder, String database, String... more) throws IOException {
    Files.writeString(
        folder.resolve(".env.production"),
        """
        SECRET_KEY=cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn
        ALLOWED_HOSTS=localhost
        ADMIN_PATH=%s
        PROXY_ADDRESS=127.0.0.1/32
        DB_HOST=none
        DB_NAME=none
        DB_USER=postgres
        DB_PASSWORD='xK3$ vP9#qL7'
        MAIL_HOST=127.0.0.1
        MAIL_USER=shop
        MAIL_PASSWORD='wR8# tB2&nM5'
        MAIL_FROM=shop@chandlery.example
        ADMINS=captain@chandlery.example
        """
            .formatted(SECRET));
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--settings=production");
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--server.port=0");
    arguments.add("--management.server.port=0");
    arguments.add("--spring.datasource.url=" + database);
    if (arguments.stream().noneMatch(each -> each.startsWith(MAIL_PORT))) {
      arguments.add(MAIL_PORT + PostOffice.port());
    }
    arguments.add("--spring.mail.properties.mail.smtp.starttls.required=false");
    arguments.add("--spring.mail.properties.mail.smtp.starttls.enable=false");
    arguments.add("--shop.owner.email=" + OpenShop.OWNER);
    arguments.add("--shop.owner.password=" + OpenShop.OWNERS_PASSWORD);
    arguments.add("--shop.storm=true");
    arguments.add("--seaworthy.settings.dotenv-folder=" + folder + "/");
    return new ProductionShop(
        SpringApplication.run(ChandleryApplication.class, arguments.toArray(String[]::new)));
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", int.class);
  }

  /** How often somebody did what a rule of the guard names, by what its store holds. */
  long attempts(String rule) {
    return context
        .getBean(JdbcClient.class)
        .sql("select coalesce(sum(occurrences), 0) from seaworthy_attempt where rule = :rule")
        .param("rule", rule)
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    context.close();
  }
}
