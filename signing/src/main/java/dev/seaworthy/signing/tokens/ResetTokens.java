package dev.seaworthy.signing.tokens;

import org.jspecify.annotations.Nullable;

/** Makes and checks reset tokens, in Django's form or in the stricter one. Thread-safe. */
public sealed interface ResetTokens permits PasswordResetTokens, StrictResetTokens {

  /** A token for an account as it is now, made of {@code 0-9}, {@code a-z} and {@code -} only. */
  String make(Account account);

  /**
   * Whether a token was made for this account, in its present state, and is not too old. Nothing
   * that a stranger can send makes it fail otherwise; the comparison takes constant time.
   *
   * @param account the account that the link names, null if there is none
   * @param token what stands in the link, null if nothing does
   */
  boolean accepts(@Nullable Account account, @Nullable String token);
}
