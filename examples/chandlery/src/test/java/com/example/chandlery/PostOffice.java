package com.example.chandlery;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;

/** The mail server of all tests, which lasts as long as they do. */
final class PostOffice {
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

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

  private static String arrived(String email) throws MessagingException {
    for (MimeMessage letter : SERVER.getReceivedMessages()) {
      if (letter.getAllRecipients()[0].toString().equals(email)) {
        return GreenMailUtil.getBody(letter);
      }
    }
    return "";
  }
}
