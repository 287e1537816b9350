package dev.seaworthy.boot.command;

import dev.seaworthy.boot.mail.Letter;
import dev.seaworthy.boot.mail.Letters;
import dev.seaworthy.boot.mail.MailProperties;
import dev.seaworthy.engine.text.Shown;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Carries out {@code sendtestemail}: one mail through the application's own mail sender. */
final class TestEmail {
  private final StoreArguments arguments;
  private final PrintStream out;

  TestEmail(StoreArguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  /**
   * Sends it, and waits until the mail server has answered.
   *
   * @throws WrongUse if there is nobody to send to or nothing to send with
   * @throws NotTaken if the server did not take it
   */
  void in(ApplicationContext context) throws WrongUse, NotTaken {
    MailProperties mail = MailProperties.in(context.getEnvironment());
    List<String> to = addresses(mail);
    Letters letters = context.getBeanProvider(Letters.class).getIfAvailable();
    if (letters == null) {
      throw new WrongUse(
          "nothing here can send mail; add spring-boot-starter-mail and set spring.mail.host");
    }
    String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Letter letter =
        new Letter(
            mail.serverEmail(),
            to,
            mail.emailSubjectPrefix() + "Test mail, sent at " + when,
            "If you read this, mail of this application arrives.\n",
            "");
    try {
      letters.send(letter);
    } catch (RuntimeException e) {
      throw new NotTaken(words(e), e);
    }
    out.println("The mail server took the mail to " + Shown.clipped(String.join(", ", to), 400));
  }

  private List<String> addresses(MailProperties mail) throws WrongUse {
    List<String> to = new ArrayList<>(arguments.words());
    if (arguments.option("admins").isPresent()) {
      if (mail.admins().isEmpty()) {
        throw new WrongUse("--admins: seaworthy.admins names nobody");
      }
      to.addAll(mail.admins());
    }
    if (to.isEmpty()) {
      throw new WrongUse("sendtestemail needs an address, or --admins");
    }
    return to;
  }

  /** The innermost cause says most: that nobody listens there, or that a password is wrong. */
  private static String words(Throwable failure) {
    Throwable innermost = failure;
    for (int depth = 0; depth < 10 && innermost.getCause() != null; depth++) {
      innermost = innermost.getCause();
    }
    return "the mail server did not take it: "
        + innermost.getClass().getSimpleName()
        + ": "
        + Shown.clipped(String.valueOf(innermost.getMessage()), 200);
  }

  /** A mail that was not sent. */
  static final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    NotTaken(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
