package dev.seaworthy.boot.settings;

import java.util.Objects;
import org.springframework.boot.context.config.ConfigDataResource;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.core.io.Resource;

/** One file of a settings folder that is there. */
final class SettingsFolderResource extends ConfigDataResource {
  private final Resource file;
  private final PropertySourceLoader format;
  private final boolean ofProfile;

  SettingsFolderResource(Resource file, PropertySourceLoader format, boolean ofProfile) {
    this.file = file;
    this.format = format;
    this.ofProfile = ofProfile;
  }

  Resource file() {
    return file;
  }

  PropertySourceLoader format() {
    return format;
  }

  /** Whether it is read because a profile is active. */
  boolean isOfProfile() {
    return ofProfile;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SettingsFolderResource same && same.file.equals(file);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file);
  }

  @Override
  public String toString() {
    return file.getDescription();
  }
}
