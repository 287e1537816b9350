package dev.seaworthy.signing.guide;

import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.cookies.SignedCookies;
import dev.seaworthy.signing.encoding.UidEncoding;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.messages.Message;
import dev.seaworthy.signing.messages.MessageCookie;
import dev.seaworthy.signing.messages.PendingMessages;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.refusals.SigningRefusal;
import dev.seaworthy.signing.sessions.CookieSessions;
import dev.seaworthy.signing.sessions.LoadedSession;
import dev.seaworthy.signing.sessions.LoginState;
import dev.seaworthy.signing.sessions.SessionLogin;
import dev.seaworthy.signing.tokens.Account;
import dev.seaworthy.signing.tokens.PasswordResetTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Java half of a shop whose other half is Django: the example of the guide's page. */
final class ShareWithDjango {

  private static final String BACKEND = "django.contrib.auth.backends.ModelBackend";

  private final KeyRing keys;
  private final Clock clock;
  private final Map<String, Account> accounts;

  ShareWithDjango(Map<String, String> environment, Clock clock, Map<String, Account> accounts) {
    this.keys = KeyRing.fromEnvironment(environment);
    this.clock = clock;
    this.accounts = accounts;
  }

  /** Who a session cookie belongs to, and what has to happen to the session. */
  LoginState whoIs(String sessionCookie) {
    LoadedSession session = CookieSessions.of(keys, clock).load(sessionCookie);
    return SessionLogin.of(keys, Set.of(BACKEND))
        .resolve(
            session.members(), id -> Optional.ofNullable(accounts.get(id)).map(Account::password));
  }

  /** A session cookie for Django, with this user logged in. */
  String logIn(String userId, Json.Members session) {
    Account account = accounts.get(userId);
    if (account == null) {
      throw new IllegalArgumentException("no such user");
    }
    SessionLogin login = SessionLogin.of(keys, Set.of(BACKEND));
    return CookieSessions.of(keys, clock)
        .save(login.login(session, userId, BACKEND, account.password()));
  }

  /** The visitor's language, if the cookie that Django set is really Django's. */
  Optional<String> language(String cookie) {
    try {
      SignedCookies cookies = SignedCookies.of(keys, clock).withSalt("shop");
      return Optional.of(cookies.unsign("language", cookie, Duration.ofDays(365)));
    } catch (SigningRefusal e) {
      return Optional.empty();
    }
  }

  /** Whether a reset link, sent by either side, may set a new password. */
  boolean mayReset(String uid, String token) {
    try {
      Account account = accounts.get(UidEncoding.decode(uid));
      return PasswordResetTokens.of(keys, clock).accepts(account, token);
    } catch (MalformedToken e) {
      return false;
    }
  }

  /** Shows the messages that Django left and leaves one for its next page. */
  Optional<String> showAndThank(String messagesCookie, List<String> page) {
    MessageCookie cookies = MessageCookie.of(keys, clock);
    PendingMessages pending = PendingMessages.from(cookies.read(messagesCookie));
    pending.take().stream()
        .filter(Message.class::isInstance)
        .map(Message.class::cast)
        .forEach(message -> page.add(message.text()));
    pending.add(Message.of(Message.SUCCESS, "Thank you"));
    return pending
        .toStore()
        .flatMap(kept -> cookies.store(kept, MessageCookie.Overflow.DROP_OLDEST).cookie());
  }

  /** The invoice that a link names, for a day after Django signed it. */
  Optional<String> invoice(String link) {
    try {
      TimestampSigner signer = TimestampSigner.of(keys, clock).withSalt("shop.invoice");
      return Optional.of(signer.unsign(link, Duration.ofDays(1)));
    } catch (SigningRefusal e) {
      return Optional.empty();
    }
  }
}
