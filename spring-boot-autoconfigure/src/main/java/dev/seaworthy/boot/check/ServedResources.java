package dev.seaworthy.boot.check;

import dev.seaworthy.engine.deployment.ServedTexts;
import dev.seaworthy.engine.facts.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/** The static files and templates on the class path, read when a check asks what is in them. */
final class ServedResources implements ServedTexts {
  private static final List<String> STATIC =
      List.of("static/", "public/", "resources/", "META-INF/resources/");
  private static final String TEMPLATES = "templates/";

  /** Libraries that only bring files of other people to browsers. */
  private static final String LIBRARIES = "/webjars/";

  private static final Set<String> TEXTS =
      Set.of(
          "css",
          "ftl",
          "ftlh",
          "htm",
          "html",
          "js",
          "json",
          "map",
          "mjs",
          "mustache",
          "svg",
          "txt",
          "webmanifest",
          "xhtml",
          "xml");

  private static final int MOST_FILES = 2_000;
  private static final int MOST_BYTES = 4 << 20;

  private final PathMatchingResourcePatternResolver resolver;

  ServedResources(ClassLoader loader) {
    this.resolver = new PathMatchingResourcePatternResolver(loader);
  }

  @Override
  public List<Found> holding(String text) {
    List<Found> found = new ArrayList<>();
    STATIC.forEach(folder -> search(folder, text, true, found));
    search(TEMPLATES, text, false, found);
    return found.stream().distinct().toList();
  }

  private void search(String folder, String text, boolean served, List<Found> found) {
    int read = 0;
    for (Resource each : resources(folder)) {
      String file = file(each, folder);
      if (isText(file) && !file.contains(LIBRARIES) && read < MOST_FILES) {
        read++;
        whereIn(each, file, text).ifPresent(place -> found.add(new Found(place, served)));
      }
    }
  }

  private Resource[] resources(String folder) {
    try {
      return resolver.getResources("classpath*:" + folder + "**");
    } catch (IOException e) {
      return new Resource[0];
    }
  }

  private static boolean isText(String file) {
    String extension = StringUtils.getFilenameExtension(file);
    return extension != null && TEXTS.contains(extension.toLowerCase(Locale.ROOT));
  }

  /** As a person would name it: from the root of the class path. */
  private static String file(Resource resource, String folder) {
    try {
      String url = resource.getURL().getPath();
      return url.substring(Math.max(0, url.lastIndexOf(folder)));
    } catch (IOException e) {
      return folder + resource.getFilename();
    }
  }

  private static Optional<Place> whereIn(Resource resource, String file, String text) {
    String whole;
    try (InputStream in = resource.getInputStream()) {
      whole = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return Optional.empty();
    }
    int at = whole.indexOf(text);
    if (at < 0) {
      return Optional.empty();
    }
    String before = whole.substring(0, at);
    int line = 1 + (int) before.chars().filter(each -> each == '\n').count();
    int column = before.codePointCount(before.lastIndexOf('\n') + 1, at) + 1;
    return Optional.of(new Place(file, line, column));
  }
}
