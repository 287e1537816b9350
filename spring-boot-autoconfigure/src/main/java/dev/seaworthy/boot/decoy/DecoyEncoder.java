package dev.seaworthy.boot.decoy;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares passwords as the application's own encoder does, and in the decoy finds every one wrong
 * once it has been compared: the provider then takes the way, and the time, of a wrong password.
 */
final class DecoyEncoder implements PasswordEncoder {
  private final PasswordEncoder encoder;

  DecoyEncoder(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return encoder.encode(password);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
    boolean right = encoder.matches(password, encoded);
    DecoyVisit visit = DecoyVisit.current();
    if (right && visit != null) {
      visit.foundRight();
    }
    return right && visit == null;
  }

  @Override
  public boolean upgradeEncoding(@Nullable String encoded) {
    return encoder.upgradeEncoding(encoded) && !DecoyVisit.isGoingOn();
  }
}
