package dev.seaworthy.signing.tokens;

import dev.seaworthy.signing.keys.SaltedHmac;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a reset token depends on; any change to it makes the tokens made before worthless.
 *
 * <p>Prints its primary key only.
 *
 * @param primaryKey the key of the user as text: a number, a UUID with hyphens, a name
 * @param password the stored password field, hash and all, as it stands in the database
 * @param lastLogin when the user last logged in, null if never. Only the fields down to the second
 *     count. Django drops the zone of the stored value without converting it, so give the local
 *     fields of the value as stored: UTC under USE_TZ, else the server's own time
 * @param email the address, empty if there is none; its case counts
 */
public record Account(
    String primaryKey, String password, @Nullable LocalDateTime lastLogin, String email) {

  /**
   * Checks that each text has a UTF-8 form.
   *
   * @throws IllegalArgumentException if one holds half a surrogate pair, or the year of the login
   *     has not four digits
   */
  public Account {
    boolean wellFormed =
        SaltedHmac.isWellFormed(primaryKey)
            && SaltedHmac.isWellFormed(password)
            && SaltedHmac.isWellFormed(email);
    if (!wellFormed) {
      throw new IllegalArgumentException(
          "account: a text holds half a surrogate pair; mend it where it was read");
    }
    if (lastLogin != null && (lastLogin.getYear() < 1 || lastLogin.getYear() > 9999)) {
      throw new IllegalArgumentException(
          "account: the last login is in year " + lastLogin.getYear() + "; use 1 to 9999");
    }
  }

  @Override
  public String toString() {
    return "Account[" + primaryKey + "]";
  }
}
