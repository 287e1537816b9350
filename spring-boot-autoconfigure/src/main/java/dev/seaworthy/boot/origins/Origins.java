package dev.seaworthy.boot.origins;

import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedResource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Turns Spring Boot's origins into places and layers. Stateless. */
public final class Origins {
  private static final String WITHOUT_ORIGIN = "the application's environment";

  private Origins() {}

  /** The file and line of an origin; empty when the value stands in no file. */
  public static Optional<Place> place(@Nullable Origin origin) {
    if (text(origin) instanceof TextResourceOrigin text && text.getResource() != null) {
      TextResourceOrigin.Location at = text.getLocation();
      String file = file(text.getResource());
      return Optional.of(
          at == null ? Place.in(file) : new Place(file, at.getLine() + 1, at.getColumn() + 1));
    }
    return Optional.empty();
  }

  /**
   * Where a person looks: {@code .env.prod:3:5}, {@code the environment variable DB_PASSWORD}, the
   * command line.
   */
  public static String where(@Nullable Origin origin) {
    Optional<Place> place = place(origin);
    return place.isPresent() ? place.get().toString() : source(origin);
  }

  /**
   * One layer of a value.
   *
   * @param raw the value as written there, placeholders still in it
   */
  public static Layer layer(@Nullable Origin origin, String raw) {
    Optional<Place> place = place(origin);
    return place.isPresent() ? Layer.at(place.get(), raw) : Layer.outside(source(origin), raw);
  }

  /** One layer of a value that a property source holds under exactly that name. */
  public static Layer layer(PropertySource<?> source, String name, String raw) {
    return layer(PropertySourceOrigin.get(source, name), raw);
  }

  private static String source(@Nullable Origin origin) {
    Origin plain = text(origin);
    if (plain instanceof SystemEnvironmentOrigin variable) {
      return "the environment variable " + Shown.clipped(variable.getProperty(), 80);
    }
    if (plain instanceof PropertySourceOrigin property) {
      return switch (property.getPropertySource().getName()) {
        case "commandLineArgs" -> "the command line";
        case "systemProperties" -> "a system property of the JVM";
        case "Inlined Test Properties" -> "the properties of the test";
        default -> Shown.clipped(property.getPropertySource().getName(), 80);
      };
    }
    return plain == null ? WITHOUT_ORIGIN : Shown.clipped(plain.toString(), 120);
  }

  private static @Nullable Origin text(@Nullable Origin origin) {
    return origin instanceof PropertySourceOrigin property && property.getOrigin() != null
        ? property.getOrigin()
        : origin;
  }

  /** The path as a person would type it: within the class path, or from the working directory. */
  private static String file(Resource resource) {
    if (resource instanceof OriginTrackedResource tracked) {
      return file(tracked.getResource());
    }
    if (resource instanceof ClassPathResource inClassPath) {
      return inClassPath.getPath();
    }
    try {
      return resource.isFile() ? file(resource.getFilePath()) : resource.getDescription();
    } catch (java.io.IOException e) {
      return resource.getDescription();
    }
  }

  /** A file as it is seen from the working directory. */
  public static String file(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    String shown = (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
    return shown.replace('\\', '/');
  }
}
