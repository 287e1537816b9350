package dev.seaworthy.boot.sessions;

import dev.seaworthy.boot.key.KeyAutoConfiguration;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.sessions.SessionAuthHash;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.util.function.SingletonSupplier;

/** Ends sessions whose password has changed, where Spring Security knows the accounts. */
@AutoConfiguration(
    after = KeyAutoConfiguration.class,
    afterName =
        "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({HttpSecurity.class, UserDetailsService.class})
@ConditionalOnSingleCandidate(UserDetailsService.class)
@ConditionalOnBean(KeyRing.class)
@ConditionalOnBooleanProperty(name = "seaworthy.sessions.auth-hash", matchIfMissing = true)
@Conditional(OnUsableKey.class)
public class SessionAuthHashAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(SessionAuthHashes.class)
  SessionAuthHashes seaworthySessionAuthHashes(
      ObjectProvider<KeyRing> keys, ObjectProvider<UserDetailsService> users) {
    return new SessionAuthHashes(
        SingletonSupplier.of(() -> SessionAuthHash.of(keys.getObject())), users::getObject);
  }

  @Bean
  Customizer<HttpSecurity> seaworthySessionAuthHashOnSecurity(SessionAuthHashes hashes) {
    return new OnSecurity(hashes);
  }
}
