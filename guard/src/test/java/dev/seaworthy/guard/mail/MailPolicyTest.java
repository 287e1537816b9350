package dev.seaworthy.guard.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.mail.MailPolicy.Dispatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailPolicyTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final MailPolicy policy = new MailPolicy();

  @Test
  void mailsTheFirstScoringAttemptOfAKeyAndNotTheNext() {
    assertThat(attempt(1, 2, NOON)).isEqualTo(Dispatch.NOW);
    assertThat(attempt(1, 2, NOON.plus(Duration.ofMinutes(10)))).isEqualTo(Dispatch.DIGEST);
  }

  @Test
  void neverMailsALookThatScoresNothingOrWhatWasRestored() {
    assertThat(attempt(1, 0, NOON)).isEqualTo(Dispatch.NEVER);
    assertThat(policy.decide(Occasion.of(Occasion.Kind.RESTORED, NOON, key(1))))
        .isEqualTo(Dispatch.NEVER);
    assertThat(policy.digestIsDue(NOON)).isFalse();
  }

  @Test
  void mailsAtMostOneNewKeyInFiveMinutesAndTwentyInADay() {
    assertThat(attempt(1, 1, NOON)).isEqualTo(Dispatch.NOW);
    assertThat(attempt(2, 1, NOON.plusSeconds(299))).isEqualTo(Dispatch.DIGEST);
    for (int sent = 2; sent < 20; sent++) {
      assertThat(attempt(sent + 1, 1, NOON.plusSeconds(300L * sent))).isEqualTo(Dispatch.NOW);
    }
    assertThat(attempt(30, 1, NOON.plusSeconds(7000))).isEqualTo(Dispatch.NOW_AND_SILENCING);
    assertThat(attempt(31, 1, NOON.plusSeconds(8000))).isEqualTo(Dispatch.DIGEST);
    assertThat(attempt(32, 1, NOON.plusSeconds(86_400))).isEqualTo(Dispatch.NOW_AND_SILENCING);
  }

  @Test
  void aKeyIsNewAgainAfterADayOfSilence() {
    attempt(1, 1, NOON);
    assertThat(attempt(1, 1, NOON.plus(Duration.ofHours(25)))).isEqualTo(Dispatch.NOW);
  }

  @Test
  void blocksOfTheFirstStepsWaitAndLaterOnesDoNot() {
    assertThat(policy.decide(Occasion.block(NOON, key(1), 1))).isEqualTo(Dispatch.DIGEST);
    assertThat(policy.decide(Occasion.block(NOON, key(1), 2))).isEqualTo(Dispatch.DIGEST);
    assertThat(policy.decide(Occasion.block(NOON, key(1), 3))).isEqualTo(Dispatch.NOW);
  }

  @ParameterizedTest
  @EnumSource(names = {"HONEYTOKEN", "REAL_PASSWORD", "ALARM"})
  void urgentOccasionsPassTheBucketButHaveACapOfTheirOwn(Occasion.Kind kind) {
    attempt(1, 1, NOON);
    for (int sent = 1; sent < 10; sent++) {
      assertThat(policy.decide(Occasion.of(kind, NOON, key(1)))).isEqualTo(Dispatch.NOW);
    }
    assertThat(policy.decide(Occasion.of(kind, NOON, key(1))))
        .isEqualTo(Dispatch.NOW_AND_SILENCING);
    assertThat(policy.decide(Occasion.of(kind, NOON, key(1)))).isEqualTo(Dispatch.DIGEST);
  }

  @Test
  void aDigestIsDueAtOnceAndThenOnceAnHourWhileSomethingHappens() {
    attempt(1, 1, NOON);
    assertThat(policy.digestIsDue(NOON)).isFalse();
    attempt(1, 1, NOON);
    assertThat(policy.digestIsDue(NOON)).isTrue();
    Digest digest = policy.takeDigest(NOON);
    assertThat(digest.attempts()).isEqualTo(2);
    assertThat(digest.waiting()).isEqualTo(1);
    attempt(1, 1, NOON.plusSeconds(1));
    assertThat(policy.digestIsDue(NOON.plusSeconds(3599))).isFalse();
    assertThat(policy.digestIsDue(NOON.plusSeconds(3600))).isTrue();
    policy.takeDigest(NOON.plusSeconds(3600));
    assertThat(policy.digestIsDue(NOON.plusSeconds(9999))).isFalse();
  }

  @Test
  void staysWithinTheBudgetAndLosesNoCountUnderAFlood() {
    Random random = new Random(17);
    Deque<Instant> sent = new ArrayDeque<>();
    Instant now = NOON;
    long counted = 0;
    long digested = 0;
    int digests = 0;
    for (int each = 0; each < 200_000; each++) {
      now = now.plusMillis(random.nextInt(2_000));
      Occasion occasion = random(random, now);
      Dispatch dispatch = policy.decide(occasion);
      counted += dispatch == Dispatch.NEVER ? 0 : 1;
      if (dispatch == Dispatch.NOW || dispatch == Dispatch.NOW_AND_SILENCING) {
        sent.addLast(now);
      }
      while (!sent.isEmpty() && !sent.peekFirst().plus(Duration.ofDays(1)).isAfter(now)) {
        sent.removeFirst();
      }
      assertThat(sent.size()).isLessThanOrEqualTo(MailPolicy.MOST_PER_DAY);
      if (policy.digestIsDue(now)) {
        Digest digest = policy.takeDigest(now);
        digested += digest.attempts() + digest.blockCount() + digest.others();
        assertThat(digest.top().size()).isLessThanOrEqualTo(10);
        digests++;
      }
    }
    Digest rest = policy.takeDigest(now);
    digested += rest.attempts() + rest.blockCount() + rest.others();
    assertThat(digested).isEqualTo(counted);
    assertThat((long) digests).isLessThanOrEqualTo(Duration.between(NOON, now).toHours() + 1);
  }

  private static Occasion random(Random random, Instant now) {
    Cidr key = key(random.nextInt(50_000));
    return switch (random.nextInt(10)) {
      case 0 -> Occasion.block(now, key, 1 + random.nextInt(4));
      case 1 -> Occasion.of(Occasion.Kind.HONEYTOKEN, now, key);
      case 2 -> Occasion.of(Occasion.Kind.RESTORED, now, key);
      default -> Occasion.attempt(now, key, random.nextInt(3));
    };
  }

  private Dispatch attempt(int client, int points, Instant at) {
    return policy.decide(Occasion.attempt(at, key(client), points));
  }

  private static Cidr key(int client) {
    return Cidr.around(0, 0xffff_0000_0000L + client, 128);
  }

  @Test
  void aDigestThatCouldNotBeMailedGoesWithTheNext() {
    MailPolicy policy = new MailPolicy();
    for (int each = 0; each < 1_500; each++) {
      policy.decide(
          Occasion.attempt(
              NOON, Cidr.parse("2001:db8:0:" + Integer.toHexString(each) + "::/64"), 1));
    }
    for (int each = 0; each < 60; each++) {
      policy.decide(Occasion.block(NOON, Cidr.parse("198.51.100." + each), 1));
    }
    Digest unsent = policy.takeDigest(NOON);
    policy.decide(Occasion.attempt(NOON, Cidr.parse("2001:db8:0:1::/64"), 1));
    policy.decide(Occasion.block(NOON, Cidr.parse("203.0.113.1"), 1));
    policy.putBack(unsent);
    Digest both = policy.takeDigest(NOON);
    assertThat(both.attempts()).isEqualTo(1_501);
    assertThat(both.blockCount()).isEqualTo(61);
    assertThat(both.waiting()).isEqualTo(unsent.waiting() + 2);
    assertThat(both.top().get(0)).isEqualTo(new Digest.Tries(Cidr.parse("2001:db8:0:1::/64"), 2));
    assertThat(both.blocks())
        .hasSize(50)
        .startsWith(Cidr.parse("198.51.100.0"))
        .endsWith(Cidr.parse("203.0.113.1"));
  }
}
