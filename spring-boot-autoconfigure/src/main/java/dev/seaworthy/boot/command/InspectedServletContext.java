package dev.seaworthy.boot.command;

import java.util.function.Consumer;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The context of a web application, put together up to the point where its server would be made: by
 * then every bean definition is there and no bean of the application has been made.
 */
final class InspectedServletContext extends AnnotationConfigServletWebServerApplicationContext {
  private final Consumer<ConfigurableApplicationContext> inspection;

  InspectedServletContext(Consumer<ConfigurableApplicationContext> inspection) {
    this.inspection = inspection;
  }

  @Override
  protected void onRefresh() {
    inspection.accept(this);
  }
}
