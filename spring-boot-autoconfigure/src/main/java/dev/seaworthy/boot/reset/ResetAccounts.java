package dev.seaworthy.boot.reset;

import dev.seaworthy.signing.tokens.Account;
import java.util.List;
import java.util.Optional;

/**
 * Finds accounts, for links that set a new password. The application defines a bean of this type;
 * with it come {@link PasswordResets}. Thread-safe.
 */
public interface ResetAccounts {
  /** The account with a primary key that a link names; empty if there is none, or none in use. */
  Optional<Account> withKey(String primaryKey);

  /**
   * The accounts with an address that somebody typed, without regard to case, as far as they are in
   * use and have a password. The mail goes to the address in the account, not to the one typed.
   */
  List<Account> withEmail(String email);
}
