package dev.seaworthy.guard.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.vectors.DjangoStack;
import dev.seaworthy.guard.vectors.DjangoStack.Answer;
import dev.seaworthy.vectors.VectorFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds the scheme, redirect and header rules to Django's recorded answers. */
class SecurityMiddlewareVectorsTest {
  static Stream<Arguments> cases() {
    return VectorFile.given("security_middleware").cases().stream()
        .map(each -> Arguments.of(each.get("id").asString(), each));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void answersAsDjango(String id, JsonNode each) {
    assertThat(id).isNotEmpty();
    verify(each);
  }

  @Test
  void anAlteredExpectationFails() {
    for (JsonNode each : VectorFile.copy("security_middleware").cases().subList(0, 20)) {
      ObjectNode status = (ObjectNode) each.deepCopy();
      ((ObjectNode) status.get("expect")).put("status", 418);
      assertThatThrownBy(() -> verify(status)).isInstanceOf(AssertionError.class);
      ObjectNode header = (ObjectNode) each.deepCopy();
      ((ObjectNode) header.get("expect").get("headers")).put("X-Frame-Options", "altered");
      assertThatThrownBy(() -> verify(header)).isInstanceOf(AssertionError.class);
    }
  }

  private static void verify(JsonNode each) {
    Answer answer = new DjangoStack(each).answer();
    Answer expected = DjangoStack.expected(each);
    assertThat(answer.status()).isEqualTo(expected.status());
    assertThat(answer.headers()).isEqualTo(expected.headers());
  }
}
