package dev.seaworthy.boot.settings;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationNotFoundException;
import org.springframework.boot.context.config.ConfigDataLocationResolver;
import org.springframework.boot.context.config.ConfigDataLocationResolverContext;
import org.springframework.boot.context.config.Profiles;

/**
 * Finds the environment files of a location {@code dotenv:<folder>/} or {@code dotenv:<file>}: the
 * file itself ({@code .env} in a folder), and beside it one for each active profile.
 */
final class DotenvLocationResolver implements ConfigDataLocationResolver<DotenvResource> {
  static final String PREFIX = "dotenv:";
  private static final String NAME = ".env";

  @Override
  public boolean isResolvable(
      ConfigDataLocationResolverContext context, ConfigDataLocation location) {
    return location.hasPrefix(PREFIX);
  }

  @Override
  public List<DotenvResource> resolve(
      ConfigDataLocationResolverContext context, ConfigDataLocation location) {
    Path file = file(location);
    if (isThere(file)) {
      return List.of(new DotenvResource(file, false));
    }
    if (location.isOptional()) {
      return List.of();
    }
    throw new ConfigDataLocationNotFoundException(
        location, "Environment file '" + file + "' does not exist", null);
  }

  @Override
  public List<DotenvResource> resolveProfileSpecific(
      ConfigDataLocationResolverContext context, ConfigDataLocation location, Profiles profiles) {
    Path file = file(location);
    List<DotenvResource> resources = new ArrayList<>();
    for (String name : EnvironmentName.inFileNames(profiles.getAccepted())) {
      Path own = file.resolveSibling(file.getFileName() + "." + name);
      if (isThere(own)) {
        resources.add(new DotenvResource(own, true));
      }
    }
    return resources;
  }

  private static Path file(ConfigDataLocation location) {
    String path = location.getNonPrefixedValue(PREFIX);
    Path named = Path.of(path);
    return path.isEmpty() || path.endsWith("/") ? named.resolve(NAME) : named;
  }

  /** A link to nowhere is there: somebody meant it to lead to a file. */
  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }
}
