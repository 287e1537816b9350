package dev.seaworthy.boot.decoy;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;

/**
 * One way to sign in, of which the decoy keeps the effort and not the outcome.
 *
 * <p>Only the comparison with a stored password is done, since it leaves nothing behind. A bind at
 * a directory counts there as a wrong password and locks the account, and what an application's own
 * provider does nobody knows: those are not asked, and their time is imitated.
 */
final class DecoyProvider implements AuthenticationProvider {
  /** What Spring Security compares with where there is no such user. */
  private static final String NOBODYS = "userNotFoundPassword";

  private static final String WRONG = "Bad credentials";

  private final AuthenticationProvider provider;
  private final Pace pace;

  DecoyProvider(AuthenticationProvider provider, Pace pace) {
    this.provider = provider;
    this.pace = pace;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return provider.supports(authentication);
  }

  @Override
  public @Nullable Authentication authenticate(Authentication given) {
    if (provider instanceof AnonymousAuthenticationProvider) {
      return provider.authenticate(given);
    }
    if (provider instanceof DaoAuthenticationProvider) {
      compare(given);
    } else {
      pace.keep();
    }
    throw new BadCredentialsException(WRONG);
  }

  private void compare(Authentication given) {
    DecoyVisit visit = DecoyVisit.current();
    if (visit != null && !NOBODYS.equals(given.getCredentials())) {
      visit.trying(given.getName());
    }
    provider.authenticate(copy(given));
    if (visit != null) {
      visit.foundRight();
    }
  }

  /** What signs in may keep or empty the token that it is given. */
  private static Authentication copy(Authentication given) {
    if (!given.getClass().equals(UsernamePasswordAuthenticationToken.class)) {
      return given;
    }
    UsernamePasswordAuthenticationToken copy =
        UsernamePasswordAuthenticationToken.unauthenticated(
            given.getPrincipal(), given.getCredentials());
    copy.setDetails(given.getDetails());
    return copy;
  }
}
