package dev.seaworthy.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.env.MockEnvironment;

/**
 * Each record of settings reads itself from an environment, and says on its own what it is when
 * nothing is set. What it says must be what Spring Boot would have made of its declaration.
 */
class GivenSettingsOfEveryRecordTest {
  private static final String METADATA = "/META-INF/spring-configuration-metadata.json";
  private static final int FEWEST_PROPERTIES = 80;

  static Stream<Class<?>> records() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents("dev.seaworthy.boot").stream()
        .map(BeanDefinition::getBeanClassName)
        .map(GivenSettingsOfEveryRecordTest::type);
  }

  @Test
  void thereAreRecords() {
    assertThat(records()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("records")
  void unsetIsWhatSpringBootMakesOfTheDefaults(Class<?> type) {
    MockEnvironment nothing = new MockEnvironment();
    assertThat(read(type, nothing)).isEqualTo(bound(type, nothing));
  }

  static Stream<Map<String, Object>> properties() throws IOException {
    try (InputStream in = GivenSettingsOfEveryRecordTest.class.getResourceAsStream(METADATA)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<Map<String, Object>> found = new ArrayList<>();
      for (Object each :
          (List<?>) JsonParserFactory.getJsonParser().parseMap(text).get("properties")) {
        @SuppressWarnings("unchecked")
        Map<String, Object> property = (Map<String, Object>) each;
        if (property.get("sourceType") instanceof String source
            && source.startsWith("dev.seaworthy.boot")
            && !source.contains("Endpoint")) {
          found.add(property);
        }
      }
      return found.stream();
    }
  }

  @Test
  void thereAreProperties() throws IOException {
    assertThat(properties()).hasSizeGreaterThan(FEWEST_PROPERTIES);
  }

  @ParameterizedTest
  @MethodSource("properties")
  void whatIsSetAloneIsRead(Map<String, Object> property) {
    String name = property.get("name").toString() + keyOfMap(property.get("type").toString());
    MockEnvironment environment = new MockEnvironment().withProperty(name, another(property));
    Class<?> type = top(property.get("sourceType").toString());
    assertThat(read(type, environment))
        .isEqualTo(bound(type, environment))
        .isNotEqualTo(read(type, new MockEnvironment()));
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatDoesNotFitIsToldBySpringBoot(Class<?> type) throws IOException {
    List<Map<String, Object>> numbers =
        properties()
            .filter(each -> top(each.get("sourceType").toString()) == type)
            .filter(each -> each.get("type").toString().matches("java.lang.(Integer|Boolean)"))
            .toList();
    for (Map<String, Object> each : numbers) {
      MockEnvironment environment =
          new MockEnvironment().withProperty(each.get("name").toString(), "neither");
      assertThatThrownBy(() -> read(type, environment))
          .rootCause()
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String keyOfMap(String type) {
    return type.startsWith(Map.class.getName()) ? ".7" : "";
  }

  /** A value that is not the default. */
  private static String another(Map<String, Object> property) {
    String name = property.get("name").toString();
    String type = property.get("type").toString();
    String usual = String.valueOf(property.get("defaultValue"));
    return switch (type) {
      case "java.lang.Boolean" -> usual.equals("true") ? "false" : "true";
      case "java.lang.Integer" -> "7";
      case "java.time.Duration", "java.util.List<java.time.Duration>" -> "77s";
      case "org.springframework.util.unit.DataSize" -> "77KB";
      case "java.time.ZoneId" -> "Europe/Berlin";
      case "java.net.URI" -> "https://shop.example";
      case "java.lang.String", "java.util.List<java.lang.String>" ->
          name.endsWith("password-reset.path") ? "/new/{uid}/{token}" : "other.example";
      case "java.util.Map<java.lang.Integer,java.lang.String>" -> "loud";
      case "java.util.Map<java.lang.String,dev.seaworthy.guard.Mode>" -> "observe";
      default -> constant(type, usual);
    };
  }

  private static String constant(String type, String usual) {
    for (Object each : Objects.requireNonNull(type(type).getEnumConstants(), type)) {
      String name = each.toString().toLowerCase(Locale.ROOT).replace('_', '-');
      if (!name.equals(usual)) {
        return name;
      }
    }
    throw new IllegalArgumentException(type + " has one constant only");
  }

  private static Object bound(Class<?> type, Environment environment) {
    String prefix =
        Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class)).value();
    return Binder.get(environment).bindOrCreate(prefix, type);
  }

  private static Object read(Class<?> type, Environment environment) {
    try {
      Method in = type.getDeclaredMethod("in", Environment.class);
      in.setAccessible(true);
      return Objects.requireNonNull(in.invoke(null, environment));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The record that a property belongs to in the end. */
  private static Class<?> top(String type) {
    int nested = type.indexOf('$');
    return type(nested < 0 ? type : type.substring(0, nested));
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
