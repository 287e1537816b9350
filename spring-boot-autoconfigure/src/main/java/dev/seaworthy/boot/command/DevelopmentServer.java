package dev.seaworthy.boot.command;

import dev.seaworthy.boot.environment.RunningEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Django's {@code runserver [addrport]}: the application, started as on a developer's machine. It
 * listens on 127.0.0.1:8000 unless told otherwise, in the environment {@code local} unless one is
 * named.
 *
 * @param host the address to listen on
 * @param port from 0 to 65535
 * @see <a href="https://docs.djangoproject.com/en/5.2/ref/django-admin/#runserver">runserver</a>
 */
record DevelopmentServer(String host, int port) {
  static final String COMMAND = "runserver";

  private static final String USUAL_HOST = "127.0.0.1";
  private static final String USUAL_PORT = "8000";
  private static final int MOST = 65_535;
  private static final String ENVIRONMENT = "local";

  /** Django's own pattern: an address, IPv6 in brackets, and a port; a port alone is enough. */
  private static final Pattern PLACE =
      Pattern.compile("(?:(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9][A-Za-z0-9.-]*):)?(\\d{1,5})");

  /** What decides an environment, where somebody names it. */
  private static final Set<String> NAMING =
      Set.of("settings", "spring.profiles.active", "spring.profiles.default");

  /**
   * Reads where to listen.
   *
   * @throws WrongUse if that is no address and port
   */
  static DevelopmentServer of(Arguments arguments) throws WrongUse {
    String typed = arguments.words().isEmpty() ? USUAL_PORT : arguments.words().get(0);
    Matcher place = PLACE.matcher(typed);
    if (!place.matches() || Integer.parseInt(place.group(2)) > MOST) {
      throw new WrongUse(
          "runserver: '" + typed + "' is no port and no address:port, like 8000 or 0.0.0.0:8000");
    }
    String host = place.group(1) == null ? USUAL_HOST : place.group(1).replaceAll("[\\[\\]]", "");
    // Django writes 0 for every address.
    return new DevelopmentServer(
        host.equals("0") ? "0.0.0.0" : host, Integer.parseInt(place.group(2)));
  }

  /**
   * What the application gets as its arguments: what was typed for it, and where that says nothing,
   * what makes a development server.
   */
  List<String> words(Arguments arguments, Environment environment) {
    List<String> words = new ArrayList<>();
    words.add(COMMAND);
    words.addAll(arguments.rest());
    addUnlessTyped(words, "server.address", host);
    addUnlessTyped(words, "server.port", String.valueOf(port));
    boolean named =
        NAMING.stream()
            .anyMatch(each -> isTyped(words, each) || environment.getProperty(each) != null);
    if (!named) {
      words.add("--spring.profiles.default=" + ENVIRONMENT);
    }
    return words;
  }

  /** What is said once it serves, as Django says it. */
  static String ready(ConfigurableEnvironment environment) {
    RunningEnvironment running = RunningEnvironment.of(environment);
    String port = environment.getProperty("local.server.port", USUAL_PORT);
    String host = environment.getProperty("server.address", USUAL_HOST);
    String scheme =
        environment.getProperty("server.ssl.bundle") == null
                && environment.getProperty("server.ssl.key-store") == null
            ? "http"
            : "https";
    return "Starting development server at "
        + scheme
        + "://"
        + (host.indexOf(':') < 0 ? host : "[" + host + "]")
        + ":"
        + port
        + environment.getProperty("server.servlet.context-path", "")
        + "/ with the settings "
        + String.join(", ", running.profiles())
        + (running.production() ? ", which are production's" : "")
        + "\nQuit the server with CONTROL-C.";
  }

  private static void addUnlessTyped(List<String> words, String property, String value) {
    if (!isTyped(words, property)) {
      words.add("--" + property + "=" + value);
    }
  }

  private static boolean isTyped(List<String> words, String property) {
    String option = "--" + property + "=";
    return words.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).startsWith(option));
  }
}
