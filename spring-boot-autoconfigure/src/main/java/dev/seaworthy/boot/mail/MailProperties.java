package dev.seaworthy.boot.mail;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
    @DefaultValue("webmaster@localhost") String defaultFromEmail) {}
