package dev.seaworthy.boot.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationNotFoundException;
import org.springframework.boot.context.config.ConfigDataLocationResolver;
import org.springframework.boot.context.config.ConfigDataLocationResolverContext;
import org.springframework.boot.context.config.Profiles;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * Finds the files of a settings folder, a location {@code settings:<folder>/}: {@code base}, and
 * beside it one for each active profile, in every format that Spring Boot reads.
 */
final class SettingsFolderLocationResolver
    implements ConfigDataLocationResolver<SettingsFolderResource> {
  static final String PREFIX = "settings:";
  private static final String BASE = "base";

  private final ResourceLoader resources;
  private final List<PropertySourceLoader> formats;

  /**
   * Called by Spring Boot.
   *
   * @param resources where locations are looked up
   */
  SettingsFolderLocationResolver(ResourceLoader resources) {
    this.resources = resources;
    this.formats =
        SpringFactoriesLoader.loadFactories(PropertySourceLoader.class, resources.getClassLoader());
  }

  @Override
  public boolean isResolvable(
      ConfigDataLocationResolverContext context, ConfigDataLocation location) {
    return location.hasPrefix(PREFIX);
  }

  @Override
  public List<SettingsFolderResource> resolve(
      ConfigDataLocationResolverContext context, ConfigDataLocation location) {
    List<SettingsFolderResource> found = named(location, Set.of(BASE), false);
    if (found.isEmpty() && !location.isOptional()) {
      throw new ConfigDataLocationNotFoundException(
          location, "Settings folder '" + location + "' has no file '" + BASE + "'", null);
    }
    return found;
  }

  @Override
  public List<SettingsFolderResource> resolveProfileSpecific(
      ConfigDataLocationResolverContext context, ConfigDataLocation location, Profiles profiles) {
    return named(location, EnvironmentName.inFileNames(profiles.getAccepted()), true);
  }

  private List<SettingsFolderResource> named(
      ConfigDataLocation location, Set<String> names, boolean ofProfile) {
    String path = location.getNonPrefixedValue(PREFIX);
    String folder = path.endsWith("/") ? path : path + "/";
    List<SettingsFolderResource> found = new ArrayList<>();
    for (String name : names) {
      int weakest = found.size();
      for (PropertySourceLoader format : formats) {
        for (String extension : format.getFileExtensions()) {
          Resource file = resources.getResource(folder + name + "." + extension);
          if (file.exists()) {
            // Of the formats the first wins, as with application.properties beside application.yml.
            found.add(weakest, new SettingsFolderResource(file, format, ofProfile));
          }
        }
      }
    }
    return found;
  }
}
