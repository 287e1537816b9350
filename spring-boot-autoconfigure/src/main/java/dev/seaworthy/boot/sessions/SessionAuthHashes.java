package dev.seaworthy.boot.sessions;

import dev.seaworthy.signing.sessions.SessionAuthHash;
import dev.seaworthy.signing.sessions.SessionLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Ends the sessions of an account when its password changes, as Django does: each session holds a
 * keyed hash of the stored password, which must match when somebody asks who is logged in. A
 * rotated key ends nothing while the older one is among the fallbacks. An account that is gone,
 * locked or disabled is logged out too. Thread-safe.
 *
 * <p>After a user has changed the own password, call {@link #keep}, or the change ends this session
 * as well.
 */
public final class SessionAuthHashes {
  private static final Log LOG = LogFactory.getLog("dev.seaworthy.sessions");

  private final Supplier<SessionAuthHash> hashes;
  private final Supplier<UserDetailsService> users;

  SessionAuthHashes(Supplier<SessionAuthHash> hashes, Supplier<UserDetailsService> users) {
    this.hashes = hashes;
    this.users = users;
  }

  /** Has the session of this request live on under the password that is stored now. */
  public void keep(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null) {
      join(authentication, request);
    }
  }

  /** Puts the hash into the session of somebody who has just logged in. */
  void join(Authentication authentication, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && authentication.getPrincipal() instanceof UserDetails) {
      stored(authentication.getName())
          .ifPresent(
              password -> session.setAttribute(SessionLogin.HASH, hashes.get().hash(password)));
    }
  }

  /** The context, if its login still holds; else an empty one, and the session is over. */
  SecurityContext checked(SecurityContext context, HttpServletRequest request) {
    Authentication authentication = context.getAuthentication();
    HttpSession session = request.getSession(false);
    if (session == null
        || authentication == null
        || !authentication.isAuthenticated()
        || !(authentication.getPrincipal() instanceof UserDetails)) {
      return context;
    }
    Optional<String> password = stored(authentication.getName());
    Object held = session.getAttribute(SessionLogin.HASH);
    if (password.isPresent() && holds(password.get(), held, session)) {
      return context;
    }
    LOG.info("a session is over: the password of its account has changed, or the account is gone");
    end(session);
    return SecurityContextHolder.createEmptyContext();
  }

  /** A session from before this was at work, or one logged in past Spring Security, is taken on. */
  private boolean holds(String password, @Nullable Object held, HttpSession session) {
    if (!(held instanceof String hash)) {
      session.setAttribute(SessionLogin.HASH, hashes.get().hash(password));
      return true;
    }
    return switch (hashes.get().match(password, hash)) {
      case CURRENT -> true;
      case FALLBACK -> {
        session.setAttribute(SessionLogin.HASH, hashes.get().hash(password));
        yield true;
      }
      case NONE -> false;
    };
  }

  /** The stored password of an account in use. */
  private Optional<String> stored(String userName) {
    try {
      UserDetails user = users.get().loadUserByUsername(userName);
      boolean inUse = user.isEnabled() && user.isAccountNonLocked() && user.isAccountNonExpired();
      String password = user.getPassword();
      return inUse ? Optional.of(password == null ? "" : password) : Optional.empty();
    } catch (UsernameNotFoundException e) {
      return Optional.empty();
    }
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      LOG.debug("another request has ended the session already");
    }
  }
}
