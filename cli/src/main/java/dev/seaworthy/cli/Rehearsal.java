package dev.seaworthy.cli;

import dev.seaworthy.report.text.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the command over a tiny project in every form, and shows nothing. The launcher starts this
 * once for each build, so that the virtual machine can put the classes that are used into an
 * archive; nothing else uses it.
 */
public final class Rehearsal {
  private static final Map<String, String> PROJECT =
      Map.of(
          "pom.xml",
          """
          <project>
            <modelVersion>4.0.0</modelVersion>
            <parent>
              <groupId>org.springframework.boot</groupId>
              <artifactId>spring-boot-starter-parent</artifactId>
              <version>3.5.6</version>
            </parent>
            <artifactId>rehearsal</artifactId>
            <dependencies>
              <dependency>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-web</artifactId>
              </dependency>
              <dependency>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-actuator</artifactId>
              </dependency>
            </dependencies>
          </project>
          """,
          "src/main/java/rehearsal/Application.java",
          """
          package rehearsal;

          import org.springframework.boot.SpringApplication;
          import org.springframework.boot.autoconfigure.SpringBootApplication;

          @SpringBootApplication
          public class Application {
            public static void main(String[] args) {
              SpringApplication.run(Application.class, args);
            }
          }
          """,
          "src/main/resources/application.yml",
          """
          management.endpoints.web.exposure.include: "*"
          spring:
            datasource:
              url: jdbc:postgresql://localhost/shop
              password: ${DB_PASSWORD:rehearsal}
            config.import: optional:configserver:http://localhost:8888
          ---
          spring.config.activate.on-profile: dev
          server.error.include-stacktrace: always
          """,
          "src/main/resources/application-prod.properties",
          """
          spring.h2.console.enabled=true
          spring.datasource.username=${DB_USER}
          """,
          ".env.prod",
          "DB_PASSWORD=rehearsal\n",
          "seaworthy.yml",
          """
          edge: {tls: true}
          suppress:
            - check: data.none
              reason: a rehearsal
          """);

  private static final Map<String, String> DJANGO =
      Map.of(
          "manage.py",
          """
          import os
          os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'yard.settings.production')
          """,
          "requirements.txt",
          "Django==5.2\n",
          ".env.production",
          "SECRET_KEY=rehearsal-0123456789-rehearsal\n",
          "yard/settings/__init__.py",
          "",
          "yard/settings/production.py",
          """
          import os
          from pathlib import Path
          from .base import *

          BASE_DIR = Path(__file__).resolve().parent.parent.parent
          SECRET_KEY = os.environ.get("SECRET_KEY", "rehearsal-0123456789")
          DEBUG = os.environ.get("DEBUG", "") in ("1", "True")
          ALLOWED_HOSTS = [h.strip() for h in os.getenv("HOSTS", "a.example").split(",")]
          INSTALLED_APPS += ["django.contrib.sessions"]
          DATABASES = {"default": {"ENGINE": "x", "NAME": BASE_DIR / "db", "PASSWORD": flag("P")}}
          for name in ("a", "b"):
              FEATURES.setdefault(name, f"{name}-{len(FEATURES):>3}")
          for name, feature in FEATURES.items():
              INSTALLED_APPS.append("feature%d.%s" % (int(os.environ.get("N", "1")), name))
          FEATURES = {name: each for name, each in FEATURES.items() if not name.startswith("x")}
          SECURE_HSTS_SECONDS = 3600
          SESSION_COOKIE_SECURE = True
          if flag("PROXIED"):
              SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
          else:
              USE_X_FORWARDED_HOST = False
          try:
              from .local_settings import *
          except ImportError:
              if not DEBUG:
                  SECURE_SSL_REDIRECT = int(os.environ.get("SSL", "1")) > 0
          """,
          "yard/settings/base.py",
          """
          import os

          ROOT_URLCONF = "yard.urls"
          INSTALLED_APPS = ["django.contrib.admin"]
          MIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]
          CSRF_TRUSTED_ORIGINS = ("https://a.example",)
          FEATURES = {"%s.%d" % ("c", n): n for n in range(3) if n}


          def flag(name, default="no"):
              return os.environ.get(name, str(default)).lower() == "yes"
          """,
          "yard/urls.py",
          """
          from django.conf import settings
          from django.contrib import admin
          from django.urls import include, path

          urlpatterns = [path("admin/", admin.site.urls), path("a/", include("a.urls"))]
          """);

  private Rehearsal() {}

  /**
   * Runs it.
   *
   * @param args further projects to run it over: the more kinds of findings, the more is archived
   * @throws IOException if no temporary folder can be made
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("seaworthy-rehearsal");
    try {
      rehearse(written(PROJECT, folder.resolve("spring")));
      rehearse(written(DJANGO, folder.resolve("django")));
      for (String each : args) {
        rehearse(Path.of(each));
      }
    } finally {
      remove(folder);
    }
  }

  private static Path written(Map<String, String> project, Path folder) throws IOException {
    for (Map.Entry<String, String> each : project.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
    return folder;
  }

  private static void rehearse(Path folder) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Console process = Console.ofProcess();
    Console console =
        new Console(
            nowhere,
            nowhere,
            folder,
            process.environment(),
            new Terminal(Terminal.WIDEST, true),
            process.clock());
    Seaworthy seaworthy = Main.seaworthy();
    for (List<String> each :
        List.of(
            List.of("check", "--deploy", "--timing"),
            List.of("check"),
            List.of("check", "--deploy", "--format", "json"),
            List.of("check", "--deploy", "--format", "sarif"),
            List.of("check", "--django-compatible", "--deploy"),
            List.of("diffsettings"),
            List.of("explain", "nothing.known"),
            List.of("checks"),
            List.of("help"))) {
      seaworthy.run(each, console);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
