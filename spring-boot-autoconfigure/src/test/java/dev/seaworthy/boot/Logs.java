package dev.seaworthy.boot;

import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.core.env.StandardEnvironment;

/** The log of this JVM, which applications that other tests start leave behind as they like. */
public final class Logs {
  private Logs() {}

  /** As Spring Boot sets it up for an application without settings. */
  public static void anew() {
    LoggingSystem system = LoggingSystem.get(Logs.class.getClassLoader());
    system.cleanUp();
    for (LoggingSystemProperty each : LoggingSystemProperty.values()) {
      System.clearProperty(each.getEnvironmentVariableName());
    }
    system.beforeInitialize();
    system.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
  }
}
