package com.example.chandlery.accounts;

/**
 * A mail to somebody who has an account.
 *
 * @param to the account's address
 * @param subject one line
 * @param text plain text
 */
public record Letter(String to, String subject, String text) {
  @Override
  public String toString() {
    return "Letter[" + subject + "]";
  }
}
