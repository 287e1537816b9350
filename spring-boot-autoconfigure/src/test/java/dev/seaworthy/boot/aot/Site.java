package dev.seaworthy.boot.aot;

import dev.seaworthy.boot.cookies.CookiesAutoConfiguration;
import dev.seaworthy.boot.courier.CourierAutoConfiguration;
import dev.seaworthy.boot.door.DoorAutoConfiguration;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.boot.errors.ErrorsAutoConfiguration;
import dev.seaworthy.boot.gate.StartGateAutoConfiguration;
import dev.seaworthy.boot.key.KeyAutoConfiguration;
import dev.seaworthy.signing.keys.KeyRing;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A small application with what the starter brings, and no more of Spring Boot than it needs. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  RunningEnvironmentAutoConfiguration.class,
  CourierAutoConfiguration.class,
  KeyAutoConfiguration.class,
  CookiesAutoConfiguration.class,
  DoorAutoConfiguration.class,
  ErrorsAutoConfiguration.class,
  StartGateAutoConfiguration.class
})
@Import(Site.Pages.class)
public class Site {
  public static void main(String[] arguments) {
    SpringApplication.run(Site.class, arguments);
  }

  @RestController
  static class Pages {
    private final KeyRing keys;

    Pages(KeyRing keys) {
      this.keys = keys;
    }

    @GetMapping("/hello")
    String hello() {
      return "hello, with " + keys.getClass().getSimpleName();
    }

    @GetMapping("/boom")
    String boom() {
      throw new IllegalStateException("inside");
    }
  }
}
