package dev.seaworthy.boot.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door where each request has a virtual thread, on JVMs that have them (JEP 444). */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsTest {
  private static final String[] SETTINGS = {
    "spring.threads.virtual.enabled=true", "seaworthy.allowed-hosts=localhost"
  };

  @ParameterizedTest
  @EnumSource
  void theGuardStandsInFrontOfVirtualThreadsToo(Container container) {
    try (Afloat afloat = Afloat.plain(container, Threads.class, SETTINGS)) {
      Answer answer = afloat.get("/thread");
      assertThat(answer.body()).startsWith("VirtualThread");
      assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(afloat.get("/thread", "Host: evil.example").status()).isEqualTo(400);
      Answer later = afloat.get("/later");
      assertThat(later.body()).startsWith("VirtualThread");
      assertThat(later.header("X-Frame-Options")).isEqualTo("DENY");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfAnErrorLeavesFromOneEither(Container container) {
    try (Afloat afloat = Afloat.plain(container, Threads.class, SETTINGS)) {
      Answer error = afloat.get("/boom", "Accept: text/html");
      assertThat(error.status()).isEqualTo(500);
      assertThat(error.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(error.raw()).doesNotContain("inside", "IllegalState", "VirtualThread");
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Answers.class)
  static class Threads {}

  @RestController
  static class Answers {
    @GetMapping("/thread")
    String thread() {
      return Thread.currentThread().toString();
    }

    @GetMapping("/later")
    Callable<String> later() {
      return () -> Thread.currentThread().toString();
    }

    @GetMapping("/boom")
    String boom() {
      throw new IllegalStateException("inside");
    }
  }
}
