package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.pages.ErrorPages;
import dev.seaworthy.boot.pages.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Pages of which the application has its own among its static files: {@code error/403.html} or
 * {@code error/4xx.html}, the places Spring Boot looks at too. Used where no view is rendered, such
 * as for requests the guard refused. Each file is read once. Thread-safe.
 */
final class StaticOverrides implements ErrorPages {
  private static final int LARGEST = 1 << 20;

  private final ErrorPages otherwise;
  private final ResourceLoader resources;
  private final List<String> locations;
  private final Map<Integer, Optional<Page>> found = new ConcurrentHashMap<>();

  StaticOverrides(ErrorPages otherwise, ResourceLoader resources, List<String> locations) {
    this.otherwise = otherwise;
    this.resources = resources;
    this.locations = List.copyOf(locations);
  }

  @Override
  public Page page(int status, @Nullable String id) {
    return found.computeIfAbsent(status, this::find).orElseGet(() -> otherwise.page(status, id));
  }

  private Optional<Page> find(int status) {
    for (String name : List.of(status + ".html", status / 100 + "xx.html")) {
      for (String location : locations) {
        Optional<Page> page = read(resources.getResource(location + "error/" + name));
        if (page.isPresent()) {
          return page;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Page> read(Resource resource) {
    try {
      if (!resource.isReadable() || resource.contentLength() > LARGEST) {
        return Optional.empty();
      }
      String body = resource.getContentAsString(StandardCharsets.UTF_8);
      return Optional.of(new Page("text/html;charset=UTF-8", "", body));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
