package dev.seaworthy.boot.afloat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisRepositoriesAutoConfiguration;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A Spring Boot application on a real container and an ephemeral port of the loopback address. */
public final class Afloat implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int MOST_SENDS = 5;
  private static final String WITHOUT_SECURITY =
      "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration,"
          + "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration,"
          + "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration,"
          + "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,"
          + "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration";

  private final ServletWebServerApplicationContext context;

  private Afloat(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /** Which container. */
  public enum Container {
    TOMCAT(TomcatConfiguration.class),
    JETTY(JettyConfiguration.class);

    private final Class<?> configuration;

    Container(Class<?> configuration) {
      this.configuration = configuration;
    }
  }

  /** Starts an application without Spring Security. */
  public static Afloat plain(Container container, Class<?> application, String... properties) {
    List<String> all = new ArrayList<>(Arrays.asList(properties));
    all.add("spring.autoconfigure.exclude=" + WITHOUT_SECURITY);
    return start(container, application, all);
  }

  /** Starts an application in which Spring Security guards what it says. */
  public static Afloat secured(Container container, Class<?> application, String... properties) {
    return start(container, application, Arrays.asList(properties));
  }

  private static Afloat start(Container container, Class<?> application, List<String> properties) {
    List<String> all = new ArrayList<>(properties);
    all.add("server.port=0");
    all.add("server.address=127.0.0.1");
    all.add("spring.main.banner-mode=off");
    all.add("spring.jmx.enabled=false");
    all.add("seaworthy.enforce=off");
    if (all.stream().noneMatch(each -> each.startsWith("seaworthy.store."))) {
      all.add("seaworthy.store.type=memory");
    }
    all.add("logging.level.root=OFF");
    SpringApplication spring =
        new SpringApplication(Everything.class, container.configuration, application);
    spring.setRegisterShutdownHook(false);
    String[] arguments = all.stream().map(each -> "--" + each).toArray(String[]::new);
    return new Afloat((ServletWebServerApplicationContext) spring.run(arguments));
  }

  /** The application's context. */
  public ServletWebServerApplicationContext context() {
    return context;
  }

  public int port() {
    return Objects.requireNonNull(context.getWebServer()).getPort();
  }

  /** A GET with these further header lines; the host is localhost unless a line names another. */
  public Answer get(String path, String... lines) {
    return ask("GET", path, "", lines);
  }

  /** A request with a body. */
  public Answer ask(String method, String path, String body, String... lines) {
    StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    if (Arrays.stream(lines).noneMatch(line -> line.regionMatches(true, 0, "Host:", 0, 5))) {
      text.append("Host: localhost\r\n");
    }
    for (String line : lines) {
      text.append(line).append("\r\n");
    }
    if (!body.isEmpty()) {
      text.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return send(text.append("Connection: close\r\n\r\n").append(body).toString());
  }

  /**
   * Sends exactly these characters, as Latin-1, and reads until the server closes. A server that
   * closes before it has read everything resets the connection, which may overtake its answer: then
   * the request is sent again.
   */
  public Answer send(String text) {
    byte[] read = new byte[0];
    for (int sent = 0; sent < MOST_SENDS && read.length == 0; sent++) {
      read = sendOnce(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    return Answer.parse(read);
  }

  private byte[] sendOnce(byte[] request) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        read.write(buffer, 0, n);
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no end after a minute; got: " + read, e);
    } catch (SocketException reset) {
      // What it said until then counts.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read.toByteArray();
  }

  @Override
  public void close() {
    context.close();
    // Loggers belong to the whole JVM: other tests look at what is logged.
    LoggingSystem.get(Afloat.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      // Lies on the class path for the guard's store; nobody here has a Redis of his own.
      exclude = {
        DataRedisAutoConfiguration.class,
        DataRedisReactiveAutoConfiguration.class,
        DataRedisRepositoriesAutoConfiguration.class
      })
  static class Everything {}

  @Configuration(proxyBeanMethods = false)
  static class TomcatConfiguration {
    @Bean
    TomcatServletWebServerFactory container() {
      return new TomcatServletWebServerFactory();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class JettyConfiguration {
    @Bean
    JettyServletWebServerFactory container() {
      return new JettyServletWebServerFactory();
    }
  }
}
