package dev.seaworthy.boot.settings;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.context.config.ConfigData;
import org.springframework.boot.context.config.ConfigDataLoader;
import org.springframework.boot.context.config.ConfigDataLoaderContext;
import org.springframework.core.env.PropertySource;

/** Loads the files of a settings folder, each document a property source of its own. */
final class SettingsFolderLoader implements ConfigDataLoader<SettingsFolderResource> {
  @Override
  public ConfigData load(ConfigDataLoaderContext context, SettingsFolderResource resource)
      throws IOException {
    List<PropertySource<?>> documents =
        resource.format().load("Settings '" + resource + "'", resource.file());
    return resource.isOfProfile()
        ? new ConfigData(documents, ConfigData.Option.PROFILE_SPECIFIC)
        : new ConfigData(documents);
  }
}
