package dev.seaworthy.engine.deployment;

/** The frameworks whose applications are read. */
public enum Framework {
  /** Spring Boot, 1.5 to 4.1. */
  SPRING_BOOT("Spring Boot"),
  /** Django, 2.2 to 6.0. */
  DJANGO("Django");

  private final String title;

  Framework(String title) {
    this.title = title;
  }

  /** The framework's name as it writes it itself. */
  public String title() {
    return title;
  }
}
