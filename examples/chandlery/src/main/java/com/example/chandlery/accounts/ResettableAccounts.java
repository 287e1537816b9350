package com.example.chandlery.accounts;

import dev.seaworthy.boot.reset.ResetAccounts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the accounts whose passwords a mailed link may set: all of them. */
@Component
class ResettableAccounts implements ResetAccounts {
  private final Accounts accounts;

  ResettableAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<dev.seaworthy.signing.tokens.Account> withKey(String primaryKey) {
    try {
      return accounts.find(Long.parseLong(primaryKey)).map(ResettableAccounts::signed);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<dev.seaworthy.signing.tokens.Account> withEmail(String email) {
    return accounts.find(email).map(ResettableAccounts::signed).stream().toList();
  }

  /** What a link depends on: once the password or the last login changes, it is over. */
  private static dev.seaworthy.signing.tokens.Account signed(Account account) {
    return new dev.seaworthy.signing.tokens.Account(
        Long.toString(account.id()),
        account.password(),
        account.lastLogin().orElse(null),
        account.email());
  }
}
