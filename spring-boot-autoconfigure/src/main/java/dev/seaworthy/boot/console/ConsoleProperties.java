package dev.seaworthy.boot.console;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pages for administrators, at /seaworthy/ under the secret path of the admin.
 *
 * @param enabled Whether there is a console at all.
 * @param zone The time zone in which it shows times, such as Europe/Berlin.
 */
@ConfigurationProperties("seaworthy.console")
record ConsoleProperties(@DefaultValue("true") boolean enabled, @DefaultValue("UTC") ZoneId zone) {}
