package dev.seaworthy.boot.key;

import dev.seaworthy.signing.keys.HashFunction;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.keys.SaltedHmac;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RememberMeConfigurer;
import org.springframework.util.ReflectionUtils;

/**
 * Gives remember-me a key that outlives a restart and is the same on every node: Spring Security
 * draws a new one at each start. Switches remember-me on nowhere, and leaves alone a chain that
 * names a key or services of its own.
 *
 * <p>The key is an HMAC under the current secret key. When that is rotated, remembered users log in
 * once more: remember-me knows one key only.
 */
public final class RememberMeKey implements Customizer<HttpSecurity> {
  private static final String PURPOSE = "dev.seaworthy.boot.key.remember-me";
  private final ObjectProvider<KeyRing> keys;
  private final BooleanSupplier usable;

  RememberMeKey(ObjectProvider<KeyRing> keys, BooleanSupplier usable) {
    this.keys = keys;
    this.usable = usable;
  }

  @Override
  public void customize(HttpSecurity http) {
    http.with(new BeforeRememberMe());
  }

  private String key() {
    byte[] mac =
        SaltedHmac.of(keys.getObject(), PURPOSE, HashFunction.SHA_256)
            .mac(0, "key".getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(mac);
  }

  /** Configured before anything that the application adds, so it speaks before remember-me acts. */
  private final class BeforeRememberMe
      extends AbstractHttpConfigurer<BeforeRememberMe, HttpSecurity> {
    @Override
    @SuppressWarnings("unchecked")
    public void init(HttpSecurity http) {
      RememberMeConfigurer<HttpSecurity> rememberMe =
          http.getConfigurer(RememberMeConfigurer.class);
      if (rememberMe != null && isUnsaid(rememberMe) && usable.getAsBoolean()) {
        rememberMe.key(key());
      }
    }
  }

  /** Whether the application said neither which key nor which services; there is no getter. */
  private static boolean isUnsaid(RememberMeConfigurer<HttpSecurity> rememberMe) {
    return said(rememberMe, "key") == null && said(rememberMe, "rememberMeServices") == null;
  }

  private static @Nullable Object said(RememberMeConfigurer<HttpSecurity> rememberMe, String what) {
    Field field = ReflectionUtils.findField(RememberMeConfigurer.class, what);
    if (field == null) {
      throw new IllegalStateException(
          "Spring Security's RememberMeConfigurer has no field '" + what + "' any more");
    }
    ReflectionUtils.makeAccessible(field);
    return ReflectionUtils.getField(field, rememberMe);
  }
}
