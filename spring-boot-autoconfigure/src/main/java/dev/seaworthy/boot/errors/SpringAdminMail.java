package dev.seaworthy.boot.errors;

import java.util.List;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Mails through the application's own mail sender. */
final class SpringAdminMail implements AdminMail {
  private final MailSender sender;
  private final String from;
  private final List<String> to;
  private final String prefix;

  SpringAdminMail(MailSender sender, ErrorsProperties properties) {
    this.sender = sender;
    this.from = properties.serverEmail();
    this.to = List.copyOf(properties.admins());
    this.prefix = properties.emailSubjectPrefix();
  }

  @Override
  public void send(String subject, String body) {
    SimpleMailMessage mail = new SimpleMailMessage();
    mail.setFrom(from);
    mail.setTo(to.toArray(String[]::new));
    mail.setSubject(prefix + subject);
    mail.setText(body);
    sender.send(mail);
  }
}
