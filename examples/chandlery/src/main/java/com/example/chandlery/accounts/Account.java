package com.example.chandlery.accounts;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Somebody who can sign in.
 *
 * @param id its number
 * @param email its name here, in small letters
 * @param name how we call the person
 * @param password the stored form of the password
 * @param role what the person may do
 * @param lastLogin when the person last signed in, in UTC
 */
public record Account(
    long id,
    String email,
    String name,
    String password,
    Role role,
    Optional<LocalDateTime> lastLogin) {

  /** Prints no password, in no form. */
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
