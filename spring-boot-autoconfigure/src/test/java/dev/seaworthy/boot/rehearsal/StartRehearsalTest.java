package dev.seaworthy.boot.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.SpringFactoriesLoader;

@ExtendWith(OutputCaptureExtension.class)
class StartRehearsalTest {
  @Test
  void springBootFindsIt() {
    assertThat(SpringFactoriesLoader.loadFactories(BackgroundPreinitializer.class, null))
        .hasAtLeastOneElementOfType(StartRehearsal.class);
  }

  @Test
  void goesThroughAllOfIt(CapturedOutput output) {
    new StartRehearsal().preinitialize();
    assertThat(output).isEmpty();
  }

  /** As in an application that serves nobody: only Spring is there. */
  @Test
  void withoutServletsThereIsNothingToRehearse() throws Exception {
    List<URL> there = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String name = Path.of(each).getFileName().toString().toLowerCase(Locale.ROOT);
      if (!name.contains("servlet") && !name.contains("tomcat") && !name.contains("jetty")) {
        there.add(Path.of(each).toUri().toURL());
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(there.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      Constructor<?> constructor =
          loader.loadClass(StartRehearsal.class.getName()).getDeclaredConstructor();
      constructor.setAccessible(true);
      Object rehearsal = constructor.newInstance();
      Method preinitialize = rehearsal.getClass().getMethod("preinitialize");
      preinitialize.setAccessible(true);
      assertThatCode(() -> preinitialize.invoke(rehearsal)).doesNotThrowAnyException();
    }
  }
}
