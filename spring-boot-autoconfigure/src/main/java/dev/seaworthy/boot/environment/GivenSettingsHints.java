package dev.seaworthy.boot.environment;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The records that {@link GivenSettings} binds, for a native image: Spring Boot knows only those
 * that are beans.
 */
final class GivenSettingsHints implements RuntimeHintsRegistrar {
  private static final String STARTER = "dev.seaworthy.boot";

  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
    ClassPathScanningCandidateComponentProvider records =
        new ClassPathScanningCandidateComponentProvider(false);
    records.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    Class<?>[] types =
        records.findCandidateComponents(STARTER).stream()
            .map(BeanDefinition::getBeanClassName)
            .map(name -> ClassUtils.resolveClassName(String.valueOf(name), classLoader))
            .toArray(Class<?>[]::new);
    BindableRuntimeHintsRegistrar.forTypes(types).registerHints(hints);
  }
}
