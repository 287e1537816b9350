package dev.seaworthy.boot.reset;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.courier.Outbox;
import dev.seaworthy.boot.courier.Outbox.Outcome;
import dev.seaworthy.boot.mail.Letter;
import dev.seaworthy.boot.mail.LetterRefused;
import dev.seaworthy.boot.mail.Letters;
import dev.seaworthy.boot.site.SiteUrl;
import dev.seaworthy.signing.encoding.UidEncoding;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.tokens.Account;
import dev.seaworthy.signing.tokens.ResetTokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks links that let a user set a new password, and mails them.
 *
 * <p>A link works once: the new password is part of what its token covers, and so are the last
 * login and the address. It holds no secret of the account. It always leads to the configured site,
 * whatever host a request names. Thread-safe.
 *
 * <pre>{@code
 * @PostMapping("/forgot")
 * String forgot(@RequestParam String email) {
 *   resets.request(email);
 *   return "redirect:/forgot-sent"; // the same whether or not there is such an account
 * }
 *
 * @PostMapping("/reset/{uid}/{token}")
 * String reset(@PathVariable String uid, @PathVariable String token, @RequestParam String password) {
 *   Account account = resets.open(uid, token).orElseThrow(LinkIsOver::new);
 *   users.changePassword(account.primaryKey(), encoder.encode(password));
 *   return "redirect:/login";
 * }
 * }</pre>
 */
public final class PasswordResets {
  private static final Log LOG = LogFactory.getLog(PasswordResets.class);

  /** Longer texts are no part of a link of ours. */
  private static final int LONGEST = 1_000;

  /** More accounts do not wait for the mail server at a time. */
  private static final int MOST_WAITING = 1_000;

  private final ResetAccounts accounts;
  private final ResetTokens tokens;
  private final SiteUrl site;
  private final ResetProperties properties;
  private final Courier courier;
  private final Clock clock;
  private final @Nullable Post post;
  private final RecentMails recent;
  private final Outbox<String> outbox;

  /** The accounts whose mail waits, each with when it was asked for; for the courier's thread. */
  private final Map<String, Instant> asked = new HashMap<>();

  /**
   * What it takes to mail.
   *
   * @param from the sender
   */
  record Post(Letters letters, ResetMail words, String from) {}

  PasswordResets(
      ResetAccounts accounts,
      ResetTokens tokens,
      SiteUrl site,
      ResetProperties properties,
      Courier courier,
      Clock clock,
      @Nullable Post post) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.site = site;
    this.properties = properties;
    this.courier = courier;
    this.clock = clock;
    this.post = post;
    this.recent = new RecentMails(properties.resendAfter());
    this.outbox =
        new Outbox<>(MOST_WAITING, this::deliver, this::giveUp, courier::sendAfter, () -> {});
  }

  /**
   * Has a link mailed to each account with this address, soon. Takes the same time whether or not
   * there is one, and says nothing of it; an account gets at most one mail in {@code
   * seaworthy.password-reset.resend-after}. While the mail server is down a mail waits, for as long
   * as a link is good; one that is refused is tried five times and holds no other up.
   *
   * @throws IllegalStateException if nothing here can send mail, or nobody said where the site is
   */
  public void request(String email) {
    if (post == null) {
      throw new IllegalStateException(
          "password reset: nothing can send mail; add spring-boot-starter-mail and set"
              + " spring.mail.host");
    }
    site.of("/");
    courier.send(() -> mail(accounts.withEmail(email)));
  }

  /**
   * The link for an account, to be sent by other means.
   *
   * @throws IllegalStateException if nobody said where the site is
   */
  public URI link(Account account) {
    String path =
        properties
            .path()
            .replace("{uid}", UidEncoding.encode(account.primaryKey()))
            .replace("{token}", tokens.make(account));
    return site.of(path);
  }

  /**
   * The account whose password a link may set; empty if the link is over, was used, was changed, or
   * never was ours. Uses nothing up: setting the password does.
   */
  public Optional<Account> open(@Nullable String uid, @Nullable String token) {
    if (uid == null || token == null || uid.length() > LONGEST || token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return accounts
          .withKey(UidEncoding.decode(uid))
          .filter(account -> tokens.accepts(account, token));
    } catch (MalformedToken e) {
      return Optional.empty();
    }
  }

  private void mail(List<Account> found) {
    for (Account account : found) {
      String key = account.primaryKey();
      Instant now = clock.instant();
      if (isReachable(account) && recent.take(key, now) && asked.putIfAbsent(key, now) == null) {
        outbox.put(key);
      }
    }
  }

  private static boolean isReachable(Account account) {
    return !account.email().isBlank() && !account.password().startsWith("!");
  }

  private void giveUp(String key) {
    asked.remove(key);
    LOG.warn("a link to reset a password is given up");
  }

  /** Tries to mail a link of now, once. */
  private Outcome deliver(String key) {
    Instant since = asked.getOrDefault(key, Instant.MIN);
    Outcome outcome = Outcome.DONE;
    if (Duration.between(since, clock.instant()).compareTo(properties.timeout()) > 0) {
      LOG.warn("a link to reset a password is given up: it could not be mailed in time");
    } else {
      outcome = mail(key);
    }
    if (outcome == Outcome.DONE) {
      asked.remove(key);
    }
    return outcome;
  }

  /** What keeps a letter from being written concerns that letter alone. */
  private Outcome mail(String key) {
    Post sending = Objects.requireNonNull(post);
    Optional<Letter> letter;
    try {
      letter = accounts.withKey(key).filter(PasswordResets::isReachable).map(this::letter);
    } catch (RuntimeException unwritten) {
      return failed(unwritten, Outcome.REFUSED);
    }
    try {
      letter.ifPresent(sending.letters()::send);
      return Outcome.DONE;
    } catch (LetterRefused refused) {
      return failed(refused, Outcome.REFUSED);
    } catch (RuntimeException unreached) {
      return failed(unreached, Outcome.UNREACHED);
    }
  }

  private static Outcome failed(RuntimeException failure, Outcome outcome) {
    LOG.warn("a link to reset a password could not be mailed: " + failure.getClass().getName());
    return outcome;
  }

  private Letter letter(Account account) {
    Post sending = Objects.requireNonNull(post);
    ResetMail.Words words = sending.words().write(account, link(account), properties.timeout());
    return new Letter(
        sending.from(), List.of(account.email()), words.subject(), words.text(), words.html());
  }
}
