package dev.seaworthy.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.boot.gate.StartGateAutoConfiguration;
import dev.seaworthy.boot.key.KeyAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.javapoet.ClassName;

/** What Spring generates of the starter ahead of time, on a machine without any settings. */
class AheadOfTimeTest {
  @Test
  void everyBeanHasGeneratedCode() {
    GenericApplicationContext context = new GenericApplicationContext();
    AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
    context.registerBean(RunningEnvironmentAutoConfiguration.class);
    context.registerBean(KeyAutoConfiguration.class);
    context.registerBean(StartGateAutoConfiguration.class);
    InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
    DefaultGenerationContext generation =
        new DefaultGenerationContext(
            new ClassNameGenerator(ClassName.get(AheadOfTimeTest.class)), files);
    System.setProperty("spring.aot.processing", "true");
    try {
      new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
    } finally {
      System.clearProperty("spring.aot.processing");
    }
    generation.writeGeneratedContent();
    assertThat(files.getGeneratedFiles(GeneratedFiles.Kind.SOURCE).keySet())
        .contains(
            "dev/seaworthy/boot/key/KeyAutoConfiguration__BeanDefinitions.java",
            "dev/seaworthy/boot/gate/StartGateAutoConfiguration__BeanDefinitions.java",
            "dev/seaworthy/boot/environment/RunningEnvironmentAutoConfiguration__BeanDefinitions.java");
  }
}
