package dev.seaworthy.boot.sessions;

import java.util.List;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Has every chain of Spring Security's put the hash in at a login, and look at it afterwards. */
final class OnSecurity implements Customizer<HttpSecurity> {
  private final SessionAuthHashes hashes;

  OnSecurity(SessionAuthHashes hashes) {
    this.hashes = hashes;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void customize(HttpSecurity http) {
    SessionManagementConfigurer<HttpSecurity> sessions =
        http.getConfigurer(SessionManagementConfigurer.class);
    if (sessions != null) {
      sessions.addObjectPostProcessor(new AndJoin(hashes));
    }
    http.addFilterAfter(new SessionAuthHashFilter(hashes), SecurityContextHolderFilter.class);
  }

  /** The chain's own strategies first: they give the session its new id. */
  private record AndJoin(SessionAuthHashes hashes)
      implements ObjectPostProcessor<CompositeSessionAuthenticationStrategy> {
    @Override
    @SuppressWarnings("unchecked")
    public <O extends CompositeSessionAuthenticationStrategy> O postProcess(O own) {
      return (O)
          new CompositeSessionAuthenticationStrategy(
              List.of(
                  own,
                  (authentication, request, response) -> hashes.join(authentication, request)));
    }
  }
}
