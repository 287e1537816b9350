package com.example.chandlery.accounts;

import dev.seaworthy.signing.encoding.UidEncoding;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.tokens.ResetTokens;
import dev.seaworthy.signing.tokens.StrictResetTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Links that let their reader choose a new password, signed with the shop's key: good for an hour,
 * and once, for they depend on the old password and on the last time somebody signed in.
 */
@Component
class ResetLinks {
  private static final Duration GOOD_FOR = Duration.ofHours(1);

  private final ResetTokens tokens;
  private final Accounts accounts;

  ResetLinks(KeyRing keys, Clock clock, Accounts accounts) {
    this.tokens = StrictResetTokens.of(keys, clock).withTimeout(GOOD_FOR);
    this.accounts = accounts;
  }

  /**
   * The letter with the link.
   *
   * @param root where the shop answers: {@code https://shop.example}
   */
  Letter letter(Account account, String root) {
    String uid = UidEncoding.encode(Long.toString(account.id()));
    String link = root + "/password/reset/" + uid + "/" + tokens.make(signed(account));
    return new Letter(
        account.email(),
        "A new password",
        """
        Ahoy %s,

        somebody, probably you, asked for a new password at the chandlery. This link lets you
        choose one. It is good for an hour and works once:

        %s

        If it was not you, leave it. Your password stays as it is.
        """
            .formatted(account.name(), link));
  }

  /** The account that a link is for, if the link is still good. */
  Optional<Account> account(String uid, String token) {
    try {
      return accounts
          .find(Long.parseLong(UidEncoding.decode(uid)))
          .filter(account -> tokens.accepts(signed(account), token));
    } catch (MalformedToken | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static dev.seaworthy.signing.tokens.Account signed(Account account) {
    return new dev.seaworthy.signing.tokens.Account(
        Long.toString(account.id()),
        account.password(),
        account.lastLogin().orElse(null),
        account.email());
  }
}
