package dev.seaworthy.boot.errors;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who is told of errors, and who may see the inside.
 *
 * @param admins Mail addresses of the people who are told of errors and attacks, as in Django's
 *     ADMINS.
 * @param serverEmail The sender of these mails (SERVER_EMAIL).
 * @param emailSubjectPrefix What their subjects start with (EMAIL_SUBJECT_PREFIX).
 * @param errors Error pages and mails.
 */
@ConfigurationProperties("seaworthy")
record ErrorsProperties(
    @DefaultValue List<String> admins,
    @DefaultValue("root@localhost") String serverEmail,
    @DefaultValue("[Seaworthy] ") String emailSubjectPrefix,
    @DefaultValue Errors errors) {

  /**
   * Error pages and mails.
   *
   * @param enabled Whether error pages, debug page and error mails are the starter's.
   * @param mailsPerDay How many errors are mailed at once in a day; the rest waits for the digest.
   * @param digestAfter How long repeated errors are gathered before they are told in one mail.
   * @param reportSize The most text of one error that is mailed.
   */
  record Errors(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("20") int mailsPerDay,
      @DefaultValue("1h") Duration digestAfter,
      @DefaultValue("64KB") DataSize reportSize) {}
}
