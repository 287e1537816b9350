package dev.seaworthy.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Rules;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.distinct.DistinctLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountWatchTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final DistinctLimit TEN_AN_HOUR = AccountWatch.standard();

  private final List<Attempt> heard = new ArrayList<>();
  private final List<Alarm> alarms = new ArrayList<>();
  private final AccountWatch watch =
      new AccountWatch(
          new GuardEvents() {
            @Override
            public void attempted(Attempt attempt, Tally tally) {
              heard.add(attempt);
            }

            @Override
            public void alarmed(Alarm alarm) {
              alarms.add(alarm);
            }
          },
          TEN_AN_HOUR,
          new SplittableRandom(1));

  @Test
  void manyAddressesAtOneAccountRaiseOneAlarm() {
    for (int sender = 0; sender < 10; sender++) {
      assertThat(alarms).isEmpty();
      fail("admin", sender, START.plusSeconds(sender), Rules.PUBLIC_LOGIN);
    }
    assertThat(alarms).extracting(Alarm::kind).containsExactly(Alarm.Kind.ACCOUNT_GUESSED);
    assertThat(alarms.get(0).detail())
        .isEqualTo(
            "logins at the account ad*** failed from 10 addresses within 60 minutes: somebody"
                + " guesses its password");
    assertThat(heard).hasSize(10);
  }

  @Test
  void oneNameTypedInManyWaysIsOneAccount() {
    List<String> typed = List.of("Admin", " admin", "ADMIN\t", "ａｄｍｉｎ", "admin");
    for (int sender = 0; sender < 10; sender++) {
      fail(typed.get(sender % typed.size()), sender, START, Rules.ADMIN_LOGIN);
    }
    assertThat(alarms).hasSize(1);
  }

  @Test
  void oneAddressAtOneAccountIsSomebodyWhoForgotIt() {
    for (int time = 0; time < 1_000; time++) {
      fail("ann", 1, START.plusSeconds(time), Rules.PUBLIC_LOGIN);
    }
    assertThat(alarms).isEmpty();
  }

  @Test
  void addressesThatComeTooSlowlyAreForgotten() {
    for (int sender = 0; sender < 100; sender++) {
      fail("ann", sender, START.plus(Duration.ofMinutes(7L * sender)), Rules.PUBLIC_LOGIN);
    }
    assertThat(alarms).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000\t"})
  void nameOfNobodyIsNoAccount(String nobody) {
    for (int sender = 0; sender < 100; sender++) {
      fail(nobody, sender, START, Rules.PUBLIC_LOGIN);
    }
    assertThat(alarms).isEmpty();
  }

  @Test
  void decoyHasNoAccounts() {
    for (int sender = 0; sender < 100; sender++) {
      fail("admin", sender, START, Rules.DECOY_POST);
    }
    assertThat(alarms).isEmpty();
  }

  @Test
  void guessingAtManyAccountsIsToldOnceAMinute() {
    for (int account = 0; account < 50; account++) {
      for (int sender = 0; sender < 10; sender++) {
        fail("user" + account, sender, START.plusSeconds(2L * account), Rules.PUBLIC_LOGIN);
      }
    }
    assertThat(alarms).hasSize(2);
  }

  @Test
  void hostileNameDoesNotReachTheAlarm() {
    for (int sender = 0; sender < 10; sender++) {
      fail("<\r\nBcc: all@shop.example", sender, START, Rules.PUBLIC_LOGIN);
    }
    assertThat(alarms.get(0).detail()).startsWith("logins at the account ??*** failed");
  }

  private void fail(String name, int sender, Instant at, String rule) {
    Attempt attempt =
        new Attempt(
            at,
            Address.ofIpv4(0xc633_6400 + sender),
            rule,
            Weight.of(1),
            Mode.BLOCK,
            "POST",
            "/login",
            "",
            name,
            false);
    watch.attempted(attempt, new Tally(1, Tally.Consequence.COUNTED));
  }
}
