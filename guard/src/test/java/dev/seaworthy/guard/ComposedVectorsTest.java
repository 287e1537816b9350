package dev.seaworthy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.address.ClientAddressRule;
import dev.seaworthy.guard.address.ForwardingHeader;
import dev.seaworthy.guard.baits.Baits;
import dev.seaworthy.guard.headers.ResponseHeader;
import dev.seaworthy.guard.hosts.AllowedHosts;
import dev.seaworthy.guard.hosts.HostSource;
import dev.seaworthy.guard.request.TestRequest;
import dev.seaworthy.guard.vectors.DjangoStack;
import dev.seaworthy.guard.vectors.DjangoStack.Answer;
import dev.seaworthy.vectors.VectorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Runs Django's recorded cases through the whole guard and holds each difference to a list of case
 * ids with reasons. A difference that is not listed fails, and so does a listed one that is gone or
 * that its reason does not explain.
 */
class ComposedVectorsTest {
  private static final Path LIST = Path.of("src/test/resources/composed-differences.tsv");

  /** Why the composed guard answers otherwise, and what such a difference looks like. */
  private enum Reason {
    /** A wrong host is refused before anything else, where Django serves or redirects it. */
    HOST_FIRST {
      @Override
      boolean explains(JsonNode each, Answer django, Answer ours) {
        return django.status() != 400 && ours.status() == 400;
      }
    },
    /** A forwarding header is not believed, because no trusted proxy sent it. */
    FORWARDED_BY_STRANGER {
      @Override
      boolean explains(JsonNode each, Answer django, Answer ours) {
        return !each.has("settings") || each.get("request").get("headers").size() > 1;
      }
    },
    /** Redirects and refusals carry all headers, where Django's inner middleware adds none. */
    HEADERS_ON_EVERY_ANSWER {
      @Override
      boolean explains(JsonNode each, Answer django, Answer ours) {
        return django.status() == ours.status()
            && ours.headers().entrySet().containsAll(django.headers().entrySet());
      }
    },
    /** The case leaves a middleware out; the guard always has all of it. */
    ALWAYS_WHOLE {
      @Override
      boolean explains(JsonNode each, Answer django, Answer ours) {
        return each.get("settings").get("MIDDLEWARE").size() < 2;
      }
    },
    /** The guard cannot see that a view is exempt from framing; the view sets the header itself. */
    EXEMPT_VIEW {
      @Override
      boolean explains(JsonNode each, Answer django, Answer ours) {
        return each.get("view").get("xframe_exempt").asBoolean()
            && !django.has("X-Frame-Options")
            && ours.has("X-Frame-Options");
      }
    };

    abstract boolean explains(JsonNode each, Answer django, Answer ours);
  }

  @Test
  void differsFromDjangoExactlyWhereListed() throws IOException {
    Map<String, Reason> listed = listed();
    Map<String, String> unexplained = new TreeMap<>();
    int differences = 0;
    for (JsonNode each : allCases()) {
      String id = each.get("id").asString();
      Answer django = django(each);
      Answer ours = composed(each, ClientAddressRule.ofPeer());
      boolean same = django.equals(ours);
      differences += same ? 0 : 1;
      Reason reason = listed.get(id);
      boolean explained = reason == null ? same : !same && reason.explains(each, django, ours);
      if (!explained) {
        unexplained.put(id, django + " but the guard answers " + ours + ", listed: " + reason);
      }
    }
    assertThat(unexplained).isEmpty();
    assertThat(differences).isEqualTo(listed.size());
  }

  @Test
  void believesForwardingHeadersOfATrustedProxyAsDjangoDoes() throws IOException {
    ClientAddressRule trusting =
        ClientAddressRule.behind(
            List.of(Cidr.parse("203.0.113.0/24")), ForwardingHeader.X_FORWARDED_FOR);
    Map<String, Reason> listed = listed();
    int checked = 0;
    for (JsonNode each : allCases()) {
      if (listed.get(each.get("id").asString()) == Reason.FORWARDED_BY_STRANGER) {
        Answer django = django(each);
        Answer ours = composed(each, trusting);
        assertThat(ours.status()).as(each.get("id").asString()).isEqualTo(django.status());
        assertThat(ours.headers()).containsAllEntriesOf(django.headers());
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(30);
  }

  private static List<JsonNode> allCases() {
    List<JsonNode> all = new ArrayList<>(VectorFile.copy("hosts").cases());
    all.addAll(VectorFile.copy("security_middleware").cases());
    return all;
  }

  private static Map<String, Reason> listed() throws IOException {
    Map<String, Reason> listed = new TreeMap<>();
    for (String line : Files.readAllLines(LIST)) {
      if (!line.startsWith("#")) {
        String[] parts = line.split("\t", -1);
        assertThat(listed.put(parts[0], Reason.valueOf(parts[1]))).isNull();
      }
    }
    return listed;
  }

  private static Answer django(JsonNode each) {
    if (each.has("settings")) {
      return DjangoStack.expected(each);
    }
    return Answer.empty(each.get("expect").has("error") ? 400 : 200);
  }

  private static Answer composed(JsonNode each, ClientAddressRule clients) {
    return each.has("settings") ? middleware(each, clients) : host(each, clients);
  }

  private static Answer host(JsonNode each, ClientAddressRule clients) {
    List<String> hosts = new ArrayList<>();
    each.get("allowed_hosts").forEach(entry -> hosts.add(entry.asString()));
    GuardRules rules =
        GuardRules.builder()
            .clientAddress(clients)
            .baits(Baits.none())
            .hosts(AllowedHosts.of(hosts, each.get("debug").asBoolean()))
            .hostSource(
                new HostSource(
                    each.get("use_x_forwarded_host").asBoolean(),
                    each.get("use_x_forwarded_port").asBoolean()))
            .build();
    TestRequest request =
        TestRequest.get("/")
            .encrypted(each.get("secure").asBoolean())
            .server(each.get("server_name").asString(), each.get("server_port").asInt());
    Map<String, String> names =
        Map.of(
            "http_host", "Host",
            "x_forwarded_host", "X-Forwarded-Host",
            "x_forwarded_port", "X-Forwarded-Port");
    names.forEach(
        (key, header) -> {
          if (!each.get(key).isNull()) {
            request.with(header, each.get(key).asString());
          }
        });
    Verdict verdict = guard(rules).decide(request).verdict();
    return Answer.empty(verdict instanceof Verdict.Refuse refused ? refused.status() : 200);
  }

  private static Answer middleware(JsonNode each, ClientAddressRule clients) {
    DjangoStack stack = new DjangoStack(each);
    GuardRules rules =
        GuardRules.builder()
            .clientAddress(clients)
            .baits(Baits.none())
            .hosts(stack.hosts())
            .hostSource(stack.source())
            .scheme(stack.scheme())
            .redirect(stack.redirect())
            .headers(stack.headers().frames(stack.frames()))
            .build();
    Guard guard = guard(rules);
    Verdict verdict = guard.decide(stack.request()).verdict();
    Answer answer;
    if (verdict instanceof Verdict.Refuse refused) {
      answer = Answer.empty(refused.status());
    } else if (verdict instanceof Verdict.Redirect redirect) {
      answer = Answer.empty(301);
      answer.set("Location", redirect.location());
    } else {
      assertThat(verdict).isInstanceOf(Verdict.Pass.class);
      answer = stack.viewAnswer();
    }
    for (ResponseHeader header : guard.headers(verdict)) {
      if (!answer.has(header.name())) {
        answer.set(header.name(), header.value());
      }
    }
    return answer;
  }

  private static Guard guard(GuardRules rules) {
    return new Guard(
        rules,
        Doorkeeper.knowingNobody(),
        AttemptLedger.forgetting(),
        TrafficWatch.none(),
        GuardEvents.none(),
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }
}
