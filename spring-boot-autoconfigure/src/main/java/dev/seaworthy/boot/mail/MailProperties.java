package dev.seaworthy.boot.mail;

import dev.seaworthy.boot.environment.GivenSettings;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Who gets the starter's mails, and from whom.
 *
 * @param admins Mail addresses of the people who are told of errors and attacks, as in Django's
 *     ADMINS.
 * @param serverEmail The sender of these mails (SERVER_EMAIL).
 * @param emailSubjectPrefix What their subjects start with (EMAIL_SUBJECT_PREFIX).
 * @param defaultFromEmail The sender of mails to users (DEFAULT_FROM_EMAIL).
 */
@ConfigurationProperties("seaworthy")
public record MailProperties(
    @DefaultValue List<String> admins,
    @DefaultValue("root@localhost") String serverEmail,
    @DefaultValue("[Seaworthy] ") String emailSubjectPrefix,
    @DefaultValue("webmaster@localhost") String defaultFromEmail) {
  private static final MailProperties UNSET =
      new MailProperties(List.of(), "root@localhost", "[Seaworthy] ", "webmaster@localhost");

  /** What is set in an environment. */
  public static MailProperties in(Environment environment) {
    GivenSettings given = GivenSettings.in(environment);
    return new MailProperties(
        given.texts("seaworthy.admins").orElse(UNSET.admins),
        given.text("seaworthy.server-email").orElse(UNSET.serverEmail),
        given.text("seaworthy.email-subject-prefix").orElse(UNSET.emailSubjectPrefix),
        given.text("seaworthy.default-from-email").orElse(UNSET.defaultFromEmail));
  }
}
