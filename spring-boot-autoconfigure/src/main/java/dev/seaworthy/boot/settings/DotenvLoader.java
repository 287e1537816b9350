package dev.seaworthy.boot.settings;

import java.util.List;
import org.springframework.boot.context.config.ConfigData;
import org.springframework.boot.context.config.ConfigDataLoader;
import org.springframework.boot.context.config.ConfigDataLoaderContext;

/** Loads environment files. */
final class DotenvLoader implements ConfigDataLoader<DotenvResource> {
  @Override
  public ConfigData load(ConfigDataLoaderContext context, DotenvResource resource) {
    return new ConfigData(
        List.of(new DotenvReading(resource.file(), resource.isOfProfile()).run()));
  }
}
