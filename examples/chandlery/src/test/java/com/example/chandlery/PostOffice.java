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
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

  static {
    SERVER.start();
  }

  private PostOffice() {}

  static int port() {
    return SERVER.getSmtp().getPort();
  }

  /** The letter that comes for an address, waited for a minute at most. */
  static String letterTo(String email) {
    return await().atMost(Duration.ofMinutes(1)).until(() -> arrived(email), not(""));
  }

  private static String arrived(String email) throws MessagingException, IOException {
    for (MimeMessage letter : SERVER.getReceivedMessages()) {
      if (letter.getAllRecipients()[0].toString().equals(email)) {
        return text(letter);
      }
    }
    return "";
  }

  /** The plain text of a letter, which is its first part if it has several. */
  private static String text(Part part) throws MessagingException, IOException {
    Object content = part.getContent();
    return content instanceof Multipart parts ? text(parts.getBodyPart(0)) : content.toString();
  }
}
