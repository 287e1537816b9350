package dev.seaworthy.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.util.ClassUtils;

/** Every auto-configuration of the starter, beside libraries that an application may lack. */
class AbsentLibrariesTest {
  private final WebApplicationContextRunner web =
      new WebApplicationContextRunner()
          .withPropertyValues("seaworthy.store.file=target/absent-libraries/guard")
          .withConfiguration(AutoConfigurations.of(ours()))
          .withConfiguration(
              AutoConfigurations.of(
                  DispatcherServletAutoConfiguration.class, ErrorMvcAutoConfiguration.class));

  @Test
  void theyStartWithEverythingThere() {
    web.run(context -> assertThat(context).hasNotFailed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.springframework.security",
        "org.springframework.boot.actuate",
        "org.thymeleaf",
        "org.springframework.boot.devtools",
        "org.springframework.mail",
        "org.h2",
        "org.postgresql",
        "io.lettuce",
        "dev.seaworthy.store.redis",
        "org.springframework.boot.data.redis"
      })
  void theyStartWithoutALibraryThatIsOptional(String library) {
    web.withClassLoader(new FilteredClassLoader(library))
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void theyStartInAnApplicationThatServesNothing() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ours()))
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void theyStartLazily() {
    web.withInitializer(
            context ->
                context.addBeanFactoryPostProcessor(
                    new org.springframework.boot.LazyInitializationBeanFactoryPostProcessor()))
        .run(context -> assertThat(context).hasNotFailed());
  }

  private static Class<?>[] ours() {
    ClassLoader loader = AbsentLibrariesTest.class.getClassLoader();
    List<String> names =
        ImportCandidates.load(AutoConfiguration.class, loader).getCandidates().stream()
            .filter(each -> each.startsWith("dev.seaworthy."))
            .toList();
    assertThat(names).hasSizeGreaterThan(3);
    return names.stream()
        .map(each -> ClassUtils.resolveClassName(each, loader))
        .toArray(Class<?>[]::new);
  }
}
