package dev.seaworthy.boot.settings;

import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.context.config.ConfigDataResource;

/** One environment file that is there. */
final class DotenvResource extends ConfigDataResource {
  private final Path file;
  private final boolean ofProfile;

  DotenvResource(Path file, boolean ofProfile) {
    this.file = file.toAbsolutePath().normalize();
    this.ofProfile = ofProfile;
  }

  Path file() {
    return file;
  }

  /** Whether it is read because a profile is active. */
  boolean isOfProfile() {
    return ofProfile;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DotenvResource same && same.file.equals(file);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file);
  }

  @Override
  public String toString() {
    return "environment file [" + file + "]";
  }
}
