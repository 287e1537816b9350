package dev.seaworthy.boot.afloat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;

/** An application in which things go wrong in every way, with secrets in all of them. */
@Configuration(proxyBeanMethods = false)
@Import(Troubled.Troubles.class)
public class Troubled {
  /** Planted where an error could carry it out. */
  public static final String SECRET = "planted-zq81-Secret";

  /** Planted as a setting. */
  public static final String SETTING = "planted-kx55-Setting";

  /** What is about the inside, and may never be in an answer while DEBUG is off. */
  public static final List<String> INSIDE =
      List.of(
          SECRET,
          SETTING,
          "IllegalState",
          "Exception",
          "dev.seaworthy",
          "springframework",
          "java.lang",
          "apache",
          "Tomcat",
          "Jetty",
          "jetty",
          "catalina",
          ".java:",
          "at org.",
          "Seaworthy",
          "seaworthy",
          "target/",
          "/work",
          "Coyote",
          "Powered by",
          "Servlet",
          "Whitelabel",
          "trace");

  @Bean
  FilterRegistrationBean<Filter> troubledFilter() {
    Filter filter =
        (request, response, chain) -> {
          if (((HttpServletRequest) request).getRequestURI().endsWith("/in-filter")) {
            throw new IllegalStateException("in a filter with " + SECRET);
          }
          chain.doFilter(request, response);
        };
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(5);
    return registration;
  }

  /** The troubles. */
  @RestController
  public static class Troubles {
    @GetMapping("/fine")
    String fine() {
      return "fine";
    }

    @GetMapping("/boom")
    String boom(HttpSession session) {
      session.setAttribute("basket", "three anchors");
      session.setAttribute("apiToken", SECRET);
      try {
        throw new IllegalArgumentException("no anchor with password=" + SECRET);
      } catch (IllegalArgumentException cause) {
        IllegalStateException error =
            new IllegalStateException(
                "cannot reach jdbc:postgresql://shop:" + SECRET + "@db/shop", cause);
        error.addSuppressed(new IOException("while closing"));
        throw error;
      }
    }

    @PostMapping("/order")
    String order(@RequestParam("item") String item, @RequestParam("password") String password) {
      throw new IllegalStateException("cannot order " + item);
    }

    @GetMapping("/error-thrown")
    String error() {
      throw new AssertionError(SECRET);
    }

    @GetMapping("/status")
    String status() {
      throw new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, "reason " + SECRET);
    }

    @GetMapping("/forbidden")
    void forbidden(HttpServletResponse response) throws IOException {
      response.sendError(403, "because " + SECRET);
    }

    @GetMapping("/teapot")
    void teapot(HttpServletResponse response) throws IOException {
      response.sendError(418, SECRET);
    }

    @GetMapping("/late")
    void late(HttpServletResponse response) throws IOException {
      response.setContentType("text/plain");
      response.getWriter().write("half ");
      response.flushBuffer();
      throw new IllegalStateException("late with " + SECRET);
    }

    @GetMapping("/in-the-body")
    Unwritable unwritable() {
      return new Unwritable();
    }

    @GetMapping("/async")
    Callable<String> async() {
      return () -> {
        throw new IllegalStateException("elsewhere " + SECRET);
      };
    }

    @GetMapping("/never")
    DeferredResult<String> never() {
      return new DeferredResult<>(50L);
    }

    @GetMapping("/raw-async")
    void rawAsync(HttpServletRequest request) {
      request.startAsync().setTimeout(50);
    }

    @GetMapping("/number")
    String number(@RequestParam("of") int of) {
      return "" + of;
    }
  }

  /** Something that breaks while it is being written. */
  public static final class Unwritable {
    /** Called by whoever writes it. */
    public String getName() {
      return Objects.requireNonNull(System.getProperty(SECRET), "while rendering " + SECRET);
    }
  }
}
