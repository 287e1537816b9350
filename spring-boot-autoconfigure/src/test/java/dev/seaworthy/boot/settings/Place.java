package dev.seaworthy.boot.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A folder that an application is started in, with a process environment of its own. */
final class Place {
  private final Path folder;
  private final Map<String, Object> variables = new LinkedHashMap<>();
  private final List<String> arguments = new ArrayList<>();

  Place(Path folder) {
    this.folder = folder;
    arguments.add("--seaworthy.settings.dotenv-folder=" + folder + "/");
    arguments.add("--seaworthy.settings.folders=file:" + folder + "/config/settings/");
    arguments.add("--spring.config.location=optional:file:" + folder + "/");
  }

  Place file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  Place variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  Place argument(String argument) {
    arguments.add(argument);
    return this;
  }

  /** Starts an application there that has no bean of its own. */
  ConfigurableEnvironment start() {
    SpringApplication application = new SpringApplication(Nothing.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    Map<String, Object> process = Map.copyOf(variables);
    application.setEnvironment(
        new StandardEnvironment() {
          @Override
          protected void customizePropertySources(MutablePropertySources sources) {
            sources.addLast(
                new SystemEnvironmentPropertySource(
                    SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, process));
          }
        });
    try (ConfigurableApplicationContext context =
        application.run(arguments.toArray(String[]::new))) {
      return context.getEnvironment();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}
}
