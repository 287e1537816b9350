package dev.seaworthy.boot.decoy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Signs people in as the application does, except for the decoy, where nobody is signed in and
 * nobody is told. Thread-safe.
 */
final class DecoyManager implements AuthenticationManager {
  private static final String SPRINGS = "org.springframework.security.";

  private final AuthenticationManager manager;
  private final Pace pace = new Pace();

  private DecoyManager(AuthenticationManager manager) {
    this.manager = manager;
    if (manager instanceof ProviderManager known) {
      known.getProviders().forEach(DecoyManager::prepare);
    }
  }

  /** The same manager, safe to be asked by the decoy. */
  static AuthenticationManager around(AuthenticationManager manager) {
    return manager instanceof DecoyManager || manager instanceof DecoyProviderManager
        ? manager
        : new DecoyManager(manager);
  }

  static DecoyManager of(ProviderManager manager) {
    return new DecoyManager(manager);
  }

  @Override
  public Authentication authenticate(Authentication given) {
    return DecoyVisit.isGoingOn() ? quietly(given) : openly(given);
  }

  private Authentication openly(Authentication given) {
    long start = System.nanoTime();
    try {
      return manager.authenticate(given);
    } catch (AuthenticationException failed) {
      pace.took(System.nanoTime() - start);
      throw failed;
    }
  }

  private Authentication quietly(Authentication given) {
    if (manager instanceof ProviderManager known) {
      return quietly(known, given);
    }
    if (isAround(manager)) {
      Authentication anonymous = manager.authenticate(given);
      if (anonymous instanceof AnonymousAuthenticationToken) {
        return anonymous;
      }
    } else {
      pace.keep();
    }
    throw new BadCredentialsException("Bad credentials");
  }

  /** Whether it is one of Spring's own that observe or delay another one, which we know. */
  private static boolean isAround(AuthenticationManager manager) {
    return AopUtils.isAopProxy(manager) || manager.getClass().getName().startsWith(SPRINGS);
  }

  /** A manager of its own for each visit: it publishes no event, and the providers may change. */
  private Authentication quietly(ProviderManager known, Authentication given) {
    known.getProviders().forEach(DecoyManager::prepare);
    AuthenticationManager parent = SpringInside.parent(known);
    ProviderManager quiet = new ProviderManager(providers(known), parent(parent));
    return quiet.authenticate(given);
  }

  private List<AuthenticationProvider> providers(ProviderManager known) {
    return known.getProviders().stream()
        .<AuthenticationProvider>map(each -> new DecoyProvider(each, pace))
        .toList();
  }

  private static @Nullable AuthenticationManager parent(@Nullable AuthenticationManager parent) {
    return parent == null ? null : around(parent);
  }

  private static void prepare(AuthenticationProvider provider) {
    if (provider instanceof DaoAuthenticationProvider stored
        && !(SpringInside.encoder(stored) instanceof DecoyEncoder)) {
      stored.setPasswordEncoder(new DecoyEncoder(SpringInside.encoder(stored)));
    }
  }
}
