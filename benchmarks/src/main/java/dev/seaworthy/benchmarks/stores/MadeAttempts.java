package dev.seaworthy.benchmarks.stores;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Instant;
import java.util.List;

/** Attempts that were never made: of fifty thousand senders, one of them stubborn. */
final class MadeAttempts {
  static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");
  static final int SENDERS = 50_000;

  /** One sender makes a tenth of all attempts, and one name is in a third of them. */
  static final int STUBBORN = 0;

  static final String COMMON = "admin";
  static final List<String> RULES =
      List.of("decoy.post", "decoy.touch", "bait.dot-env", "bait.git-config", "login.public");

  private MadeAttempts() {}

  static AttemptRow row(int sender, Instant at) {
    Address client = address(sender);
    String path = sender % 3 == 0 ? "/wp-login.php" : "/admin/login";
    Attempt sample =
        new Attempt(
            at,
            client,
            RULES.get(sender % RULES.size()),
            Weight.of(2),
            Mode.BLOCK,
            "POST",
            path,
            "Mozilla/5.0 (X11; Linux x86_64)",
            sender % 3 == 0 ? COMMON : "root" + sender % 1_000,
            false);
    return new AttemptRow(key(sender), sample.rule(), 1, at, at, sample);
  }

  private static Address address(int sender) {
    return new Address(0x2001_0db8_0000_0000L + sender, 1);
  }

  static Cidr key(int sender) {
    return AddressLists.keyOf(address(sender).hi(), address(sender).lo());
  }
}
