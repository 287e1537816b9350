package dev.seaworthy.boot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends letters through the application's own mail sender. */
final class SpringLetters implements Letters {
  private final MailSender sender;

  SpringLetters(MailSender sender) {
    this.sender = sender;
  }

  @Override
  public void send(Letter letter) {
    try {
      deliver(letter);
    } catch (MailParseException | MailPreparationException e) {
      throw new LetterRefused(e);
    } catch (MailSendException e) {
      if (Stream.of(e.getMessageExceptions()).anyMatch(SpringLetters::isAnswer)) {
        throw new LetterRefused(e);
      }
      throw e;
    }
  }

  /** Whether the server answered, and said no: anything else is a connection that failed. */
  private static boolean isAnswer(Exception failure) {
    return failure instanceof SendFailedException;
  }

  private void deliver(Letter letter) {
    if (sender instanceof JavaMailSender java && !letter.html().isEmpty()) {
      java.send(message(java.createMimeMessage(), letter));
    } else {
      sender.send(plain(letter));
    }
  }

  private static SimpleMailMessage plain(Letter letter) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(letter.from());
    message.setTo(letter.to().toArray(String[]::new));
    message.setSubject(letter.subject());
    message.setText(letter.text());
    return message;
  }

  private static MimeMessage message(MimeMessage message, Letter letter) {
    try {
      MimeMessageHelper helper =
          new MimeMessageHelper(
              message,
              MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
              StandardCharsets.UTF_8.name());
      helper.setFrom(letter.from());
      helper.setTo(letter.to().toArray(String[]::new));
      helper.setSubject(letter.subject());
      helper.setText(letter.text(), letter.html());
      return message;
    } catch (MessagingException e) {
      throw new MailParseException(e);
    }
  }
}
