package dev.seaworthy.boot.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A real SMTP server on an ephemeral port of the loopback address. */
public final class MailServer implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 60_000;

  private final GreenMail server;

  private MailServer(int port) {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  public static MailServer started() {
    return new MailServer(0);
  }

  /** One on a port that another one had until it was closed. */
  public static MailServer startedOn(int port) {
    return new MailServer(port);
  }

  public int port() {
    return server.getSmtp().getPort();
  }

  /** What an application says to use it. */
  public String[] settings(String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    all.add("spring.mail.host=127.0.0.1");
    all.add("spring.mail.port=" + port());
    return all.toArray(String[]::new);
  }

  /** Waits until at least so many mails have come, and gives them all, in order. */
  public List<MimeMessage> await(int least) {
    if (!server.waitForIncomingEmail(PATIENCE_MILLIS, least)) {
      throw new AssertionError(
          "waited a minute for " + least + " mails, " + received().size() + " came");
    }
    return received();
  }

  public List<MimeMessage> received() {
    return List.of(server.getReceivedMessages());
  }

  /** The text of a mail, and with {@code html} its other part. */
  public static String body(MimeMessage mail, boolean html) {
    try {
      Object content = mail.getContent();
      return content instanceof MimeMultipart parts
          ? part(parts, html ? "text/html" : "text/plain")
          : normal(String.valueOf(content));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String part(MimeMultipart parts, String type)
      throws MessagingException, IOException {
    for (int at = 0; at < parts.getCount(); at++) {
      BodyPart part = parts.getBodyPart(at);
      if (part.getContent() instanceof MimeMultipart inner) {
        return part(inner, type);
      }
      if (part.isMimeType(type)) {
        return normal(String.valueOf(part.getContent()));
      }
    }
    throw new AssertionError("no part of type " + type);
  }

  private static String normal(String text) {
    return text.replace("\r\n", "\n");
  }

  @Override
  public void close() {
    server.stop();
  }
}
