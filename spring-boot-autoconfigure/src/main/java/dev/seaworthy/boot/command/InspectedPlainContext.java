package dev.seaworthy.boot.command;

import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The context of an application without a web server, put together but not started. */
final class InspectedPlainContext extends AnnotationConfigApplicationContext {
  private final Consumer<ConfigurableApplicationContext> inspection;

  InspectedPlainContext(Consumer<ConfigurableApplicationContext> inspection) {
    this.inspection = inspection;
  }

  @Override
  protected void onRefresh() {
    inspection.accept(this);
  }
}
