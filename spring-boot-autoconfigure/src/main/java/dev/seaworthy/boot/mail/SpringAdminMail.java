package dev.seaworthy.boot.mail;

/** Mails to the admins that the settings name. */
final class SpringAdminMail implements AdminMail {
  private final Letters letters;
  private final MailProperties properties;

  SpringAdminMail(Letters letters, MailProperties properties) {
    this.letters = letters;
    this.properties = properties;
  }

  @Override
  public void send(String subject, String body) {
    send(subject, body, "");
  }

  @Override
  public void send(String subject, String body, String html) {
    letters.send(
        new Letter(
            properties.serverEmail(),
            properties.admins(),
            properties.emailSubjectPrefix() + subject,
            body,
            html));
  }
}
