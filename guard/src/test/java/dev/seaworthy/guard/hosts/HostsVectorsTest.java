package dev.seaworthy.guard.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.request.TestRequest;
import dev.seaworthy.vectors.VectorFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds the host rules to Django's recorded answers. */
class HostsVectorsTest {
  static Stream<Arguments> cases() {
    return VectorFile.given("hosts").cases().stream()
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
    for (JsonNode each : VectorFile.copy("hosts").cases().subList(0, 20)) {
      ObjectNode altered = (ObjectNode) each.deepCopy();
      ObjectNode expect = (ObjectNode) altered.get("expect");
      if (expect.has("error")) {
        expect.remove(List.of("error", "reason"));
        expect.put("host", expect.get("raw_host").asString());
      } else {
        expect.remove("host");
        expect.put("error", "DisallowedHost").put("reason", "not_allowed");
      }
      assertThatThrownBy(() -> verify(altered)).isInstanceOf(AssertionError.class);
    }
  }

  private static void verify(JsonNode each) {
    HostSource source =
        new HostSource(
            each.get("use_x_forwarded_host").asBoolean(),
            each.get("use_x_forwarded_port").asBoolean());
    TestRequest request = request(each);
    JsonNode expect = each.get("expect");
    String raw = source.of(request, each.get("secure").asBoolean());
    assertThat(raw).isEqualTo(expect.get("raw_host").asString());
    assertThat(source.port(request)).isEqualTo(expect.get("get_port").asString());

    HostName name = HostName.parse(raw).orElse(new HostName("", ""));
    assertThat(name.domain()).isEqualTo(expect.get("domain").asString());
    assertThat(name.port()).isEqualTo(expect.get("domain_port").asString());

    HostJudgement judgement =
        AllowedHosts.of(texts(each.get("allowed_hosts")), each.get("debug").asBoolean()).judge(raw);
    assertThat(judgement).isEqualTo(expected(expect));
    if (judgement == HostJudgement.ALLOWED) {
      assertThat(raw).isEqualTo(expect.get("host").asString());
    }
  }

  private static HostJudgement expected(JsonNode expect) {
    if (!expect.has("error")) {
      return HostJudgement.ALLOWED;
    }
    return expect.get("reason").asString().equals("malformed")
        ? HostJudgement.MALFORMED
        : HostJudgement.NOT_ALLOWED;
  }

  private static TestRequest request(JsonNode each) {
    TestRequest request =
        TestRequest.get("/")
            .server(
                each.get("server_name").asString(),
                Integer.parseInt(each.get("server_port").asString()));
    String[][] headers = {
      {"http_host", "Host"},
      {"x_forwarded_host", "X-Forwarded-Host"},
      {"x_forwarded_port", "X-Forwarded-Port"}
    };
    for (String[] header : headers) {
      if (!each.get(header[0]).isNull()) {
        request.with(header[1], each.get(header[0]).asString());
      }
    }
    return request;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asString()));
    return texts;
  }
}
