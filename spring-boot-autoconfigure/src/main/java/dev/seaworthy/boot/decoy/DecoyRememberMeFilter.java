package dev.seaworthy.boot.decoy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/** Remembers people, and nobody in the decoy: a cookie that is tried there could be used up. */
final class DecoyRememberMeFilter extends RememberMeAuthenticationFilter {
  private static final AuthenticationManager NEVER_ASKED = given -> given;

  private final RememberMeAuthenticationFilter filter;

  DecoyRememberMeFilter(RememberMeAuthenticationFilter filter) {
    super(NEVER_ASKED, filter.getRememberMeServices());
    this.filter = filter;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (DecoyVisit.isGoingOn()) {
      chain.doFilter(request, response);
    } else {
      filter.doFilter(request, response, chain);
    }
  }

  @Override
  public void setApplicationEventPublisher(ApplicationEventPublisher publisher) {
    filter.setApplicationEventPublisher(publisher);
  }

  @Override
  public void setAuthenticationSuccessHandler(AuthenticationSuccessHandler handler) {
    filter.setAuthenticationSuccessHandler(handler);
  }

  @Override
  public void setSecurityContextRepository(SecurityContextRepository repository) {
    filter.setSecurityContextRepository(repository);
  }

  @Override
  public void setSecurityContextHolderStrategy(SecurityContextHolderStrategy strategy) {
    filter.setSecurityContextHolderStrategy(strategy);
  }

  @Override
  public void setSessionAuthenticationStrategy(SessionAuthenticationStrategy strategy) {
    filter.setSessionAuthenticationStrategy(strategy);
  }
}
