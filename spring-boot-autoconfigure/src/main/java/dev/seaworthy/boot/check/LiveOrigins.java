package dev.seaworthy.boot.check;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Observation.Origins;
import dev.seaworthy.engine.program.Observation.Origins.Means;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Origins that an application's own beans let read its answers. */
final class LiveOrigins {
  private LiveOrigins() {}

  static List<Observation> in(Beans beans) {
    List<Observation> origins = new ArrayList<>();
    for (String bean : beans.own(CorsConfigurationSource.class)) {
      if (beans.factory().getBean(bean) instanceof UrlBasedCorsConfigurationSource source) {
        add(source.getCorsConfigurations(), beans.subject(bean), bean, origins);
      }
    }
    for (String bean : beans.own(WebMvcConfigurer.class)) {
      Registry registry = new Registry();
      ((WebMvcConfigurer) beans.factory().getBean(bean)).addCorsMappings(registry);
      add(registry.getCorsConfigurations(), beans.owner(bean) + ".addCorsMappings", bean, origins);
    }
    return origins;
  }

  private static void add(
      Map<String, CorsConfiguration> configurations,
      String subject,
      String bean,
      List<Observation> to) {
    Place place = Beans.place(bean);
    for (CorsConfiguration each : configurations.values()) {
      Optional<Boolean> credentials = Optional.ofNullable(each.getAllowCredentials());
      add(each.getAllowedOrigins(), subject, place, Means.EXACT, credentials, to);
      add(each.getAllowedOriginPatterns(), subject, place, Means.PATTERNS, credentials, to);
    }
  }

  static void add(
      @Nullable Collection<String> origins,
      String subject,
      Place place,
      Means means,
      Optional<Boolean> credentials,
      List<Observation> to) {
    if (origins != null && !origins.isEmpty()) {
      to.add(new Origins(subject, place, means, List.copyOf(origins), credentials));
    }
  }

  /** Tells what was registered. */
  private static final class Registry extends CorsRegistry {
    @Override
    protected Map<String, CorsConfiguration> getCorsConfigurations() {
      return super.getCorsConfigurations();
    }
  }
}
