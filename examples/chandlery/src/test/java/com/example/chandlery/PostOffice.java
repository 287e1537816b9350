package com.example.chandlery;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;

/** The mail server of all tests, which lasts as long as they do. */
final class PostOffice {
  private static final GreenMail SERVER = openOn(0);

  private PostOffice() {}

  static int port() {
    return SERVER.getSmtp().getPort();
  }

  /** The letter that comes for an address, waited for a minute at most. */
  static String letterTo(String email) {
    return letter(SERVER, email, "");
  }

  /** The letter with some words in it that comes to a mail server, waited for a minute at most. */
  static String letter(GreenMail server, String email, String words) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> arrived(server, email, words), not(""));
  }

  private static String arrived(GreenMail server, String email, String words)
      throws MessagingException, IOException {
    for (MimeMessage letter : server.getReceivedMessages()) {
      String text = text(letter);
      if (letter.getAllRecipients()[0].toString().equals(email) && text.contains(words)) {
        return text;
      }
    }
    return "";
  }

  /** A mail server of its own, on a port that is known before it is there. */
  static GreenMail openOn(int port) {
    GreenMail server =
        new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    server.start();
    return server;
  }

  /** The plain text of a letter, which is its first part if it has several. */
  private static String text(Part part) throws MessagingException, IOException {
    Object content = part.getContent();
    return content instanceof Multipart parts ? text(parts.getBodyPart(0)) : content.toString();
  }
}
