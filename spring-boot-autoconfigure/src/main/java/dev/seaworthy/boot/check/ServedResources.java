package dev.seaworthy.boot.check;

import dev.seaworthy.engine.deployment.ServedTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        Found.first(text, file, whole(each), served).ifPresent(found::add);
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
    return extension != null && ServedTexts.isText(extension);
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

  private static String whole(Resource resource) {
    try (InputStream in = resource.getInputStream()) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
