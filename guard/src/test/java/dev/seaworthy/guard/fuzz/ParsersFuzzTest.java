package dev.seaworthy.guard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seaworthy.guard.AttemptLedger;
import dev.seaworthy.guard.Doorkeeper;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.GuardRules;
import dev.seaworthy.guard.TrafficWatch;
import dev.seaworthy.guard.Verdict;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.AddressParser;
import dev.seaworthy.guard.address.AddressSlot;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.address.ClientAddressRule;
import dev.seaworthy.guard.address.ForwardingHeader;
import dev.seaworthy.guard.baits.Baits;
import dev.seaworthy.guard.hosts.AllowedHosts;
import dev.seaworthy.guard.hosts.HostJudgement;
import dev.seaworthy.guard.hosts.HostName;
import dev.seaworthy.guard.request.TestRequest;
import dev.seaworthy.guard.scheme.HttpsRedirect;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** No text from a request ends in anything but a value, a refusal or a verdict. */
class ParsersFuzzTest {
  private static final List<Cidr> PROXIES = List.of(Cidr.parse("10.0.0.0/8"));

  @FuzzTest(maxDuration = "1m")
  void address(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    AddressSlot slot = new AddressSlot();
    if (AddressParser.parse(text, 0, text.length(), slot)) {
      assertThat(Address.parse(slot.toAddress().toString())).isEqualTo(slot.toAddress());
    }
  }

  @FuzzTest(maxDuration = "1m")
  void block(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    try {
      Cidr block = Cidr.parse(text);
      assertThat(Cidr.parse(block.toString())).isEqualTo(block);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage().lines()).hasSize(1);
    }
  }

  @FuzzTest(maxDuration = "1m")
  void forwardingHeader(FuzzedDataProvider data) {
    int form = data.consumeInt(0, 2);
    ForwardingHeader header =
        form == 0
            ? ForwardingHeader.X_FORWARDED_FOR
            : form == 1 ? ForwardingHeader.FORWARDED : ForwardingHeader.single("X-Real-IP");
    String first = data.consumeString(200);
    String second = data.consumeRemainingAsString();
    ClientAddressRule rule = ClientAddressRule.behind(PROXIES, header);
    TestRequest request =
        TestRequest.get("/").with(header.name(), first).with(header.name(), second);
    assertThat(rule.read("10.0.0.1", request, new AddressSlot()).isTrustedPeer()).isTrue();
  }

  @FuzzTest(maxDuration = "1m")
  void host(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    boolean formed = HostName.parse(text).isPresent();
    HostJudgement judgement = AllowedHosts.of(List.of("*")).judge(text);
    assertThat(judgement).isEqualTo(formed ? HostJudgement.ALLOWED : HostJudgement.MALFORMED);
  }

  @FuzzTest(maxDuration = "1m")
  void wholeRequest(FuzzedDataProvider data) {
    GuardRules rules =
        GuardRules.builder()
            .hosts(AllowedHosts.of(List.of(".example")))
            .redirect(HttpsRedirect.on().exceptFor(List.of("^health$")))
            .baits(Baits.standard())
            .build();
    Guard guard =
        new Guard(
            rules,
            Doorkeeper.knowingNobody(),
            AttemptLedger.forgetting(),
            TrafficWatch.none(),
            GuardEvents.none(),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    TestRequest request =
        TestRequest.get(data.consumeString(80))
            .rawPath(data.consumeString(80))
            .method(data.consumeString(10))
            .from(data.consumeString(40))
            .query(data.consumeString(40))
            .encrypted(data.consumeBoolean())
            .host(data.consumeRemainingAsString());
    Verdict verdict = guard.decide(request).verdict();
    assertThat(guard.failures()).isZero();
    if (verdict instanceof Verdict.Redirect redirect) {
      assertThat(redirect.location()).matches("https://\\S+").doesNotContain("\r", "\n");
    }
  }
}
