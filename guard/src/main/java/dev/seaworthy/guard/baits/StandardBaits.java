package dev.seaworthy.guard.baits;

import static dev.seaworthy.guard.baits.Certainty.FAIR;
import static dev.seaworthy.guard.baits.Certainty.HIGH;

import java.util.List;

/**
 * The baits that come with the guard: what scanners ask for on every host, whatever runs there.
 *
 * <p>Files with secrets, version control, other people's admin pages, Spring Boot's actuator,
 * shells that an earlier burglar may have left, and climbs out of the site. The patterns are our
 * own; each row is id, certainty, pattern, a hit and a near miss.
 */
public final class StandardBaits {
  /** All of them. */
  public static final List<Bait> ALL =
      List.of(
          bait("dot-env", HIGH, "**/.env", "/api/.env", "/docs/env"),
          bait("dot-env-variant", HIGH, "**/.env.*", "/.env.production", "/.envrc-help"),
          bait("git-directory", HIGH, "**/.git/**", "/.git/config", "/.github/config"),
          bait("svn-directory", HIGH, "**/.svn/**", "/.svn/entries", "/svn/entries"),
          bait("mercurial-directory", HIGH, "**/.hg/**", "/.hg/store", "/hg/store"),
          bait("aws-credentials", HIGH, "**/.aws/**", "/.aws/credentials", "/aws/credentials"),
          bait("ssh-keys", HIGH, "**/.ssh/**", "/root/.ssh/id_rsa", "/help/ssh/id_rsa"),
          bait(
              "docker-config",
              HIGH,
              "**/.docker/**",
              "/.docker/config.json",
              "/docker/config.json"),
          bait("kube-config", HIGH, "**/.kube/**", "/.kube/config", "/kube/config"),
          bait("htpasswd", HIGH, "**/.htpasswd", "/.htpasswd", "/htpasswd"),
          bait("ds-store", FAIR, "**/.ds_store", "/.DS_Store", "/ds_store"),
          bait("vscode-sftp", HIGH, "**/.vscode/**", "/.vscode/sftp.json", "/vscode/sftp.json"),
          bait("npmrc", HIGH, "**/.npmrc", "/.npmrc", "/npmrc"),
          bait("wp-login", HIGH, "**/wp-login.php", "/blog/wp-login.php", "/blog/wp-login"),
          bait(
              "wp-admin",
              HIGH,
              "**/wp-admin/**",
              "/wp-admin/setup-config.php",
              "/blog/wp-admin-tips"),
          bait("wp-config", HIGH, "**/wp-config.php*", "/wp-config.php.bak", "/wp-config.html"),
          bait(
              "wp-includes",
              HIGH,
              "**/wlwmanifest.xml",
              "/wp-includes/wlwmanifest.xml",
              "/manifest.xml"),
          bait("xmlrpc", HIGH, "**/xmlrpc.php", "/xmlrpc.php", "/xmlrpc"),
          bait(
              "phpmyadmin",
              HIGH,
              "**/phpmyadmin/**",
              "/phpmyadmin/index.php",
              "/help/phpmyadmin-setup"),
          bait("pma", FAIR, "/pma/**", "/pma/", "/pmas"),
          bait("phpinfo", HIGH, "**/phpinfo.php", "/phpinfo.php", "/phpinfo"),
          bait(
              "phpunit-eval",
              HIGH,
              "**/eval-stdin.php",
              "/vendor/phpunit/src/Util/PHP/eval-stdin.php",
              "/eval-stdin"),
          bait(
              "joomla-admin",
              FAIR,
              "/administrator/**",
              "/administrator/index.php",
              "/administrators"),
          bait("tomcat-manager", HIGH, "/manager/html/**", "/manager/html", "/manager/html-help"),
          bait(
              "solr-admin",
              HIGH,
              "/solr/admin/**",
              "/solr/admin/info/system",
              "/solr/administration"),
          bait(
              "jenkins-script",
              HIGH,
              "**/scripttext",
              "/jenkins/scriptText",
              "/jenkins/script-text"),
          bait(
              "exchange-autodiscover",
              FAIR,
              "/autodiscover/**",
              "/autodiscover/autodiscover.xml",
              "/autodiscovery"),
          bait("exchange-ecp", FAIR, "/ecp/**", "/ecp/Current/exporttool/", "/ecps"),
          bait("vpn-geo", HIGH, "/remote/fgt_lang/**", "/remote/fgt_lang", "/remote/fgt-lang"),
          bait("router-cgi", HIGH, "/cgi-bin/**", "/cgi-bin/luci", "/cgi-binary"),
          bait("router-boaform", HIGH, "/boaform/**", "/boaform/admin/formLogin", "/boaforms"),
          bait("router-hnap", HIGH, "/hnap1/**", "/HNAP1/", "/hnap"),
          bait(
              "actuator-env", HIGH, "**/actuator/env/**", "/actuator/env", "/actuator/environment"),
          bait(
              "actuator-heapdump",
              HIGH,
              "**/actuator/heapdump",
              "/actuator/heapdump",
              "/actuator/health"),
          bait(
              "actuator-dump",
              HIGH,
              "**/actuator/threaddump",
              "/actuator/threaddump",
              "/actuator/info"),
          bait(
              "actuator-config",
              HIGH,
              "**/actuator/configprops/**",
              "/actuator/configprops",
              "/actuator/config"),
          bait(
              "actuator-gateway",
              HIGH,
              "**/actuator/gateway/**",
              "/actuator/gateway/routes",
              "/actuator/gateways"),
          bait(
              "actuator-logfile",
              HIGH,
              "**/actuator/logfile",
              "/actuator/logfile",
              "/actuator/loggers-help"),
          bait(
              "actuator-jolokia",
              HIGH,
              "**/jolokia/**",
              "/actuator/jolokia/list",
              "/blog/jolokia-release"),
          bait("h2-console", HIGH, "/h2-console/**", "/h2-console/login.do", "/h2-consoles"),
          bait(
              "django-debug-bar",
              FAIR,
              "/__debug__/**",
              "/__debug__/render_panel/",
              "/debug/render_panel"),
          bait(
              "laravel-ignition",
              HIGH,
              "/_ignition/**",
              "/_ignition/execute-solution",
              "/ignition/execute"),
          bait(
              "symfony-profiler", HIGH, "/_profiler/**", "/_profiler/phpinfo", "/profiler/phpinfo"),
          bait(
              "telescope",
              FAIR,
              "/telescope/requests/**",
              "/telescope/requests",
              "/telescope/reviews"),
          bait("server-status", FAIR, "/server-status/**", "/server-status", "/server-statuses"),
          bait("sql-dump", HIGH, "**/dump.sql*", "/backup/dump.sql.gz", "/help/dump-sql"),
          bait("sql-backup", HIGH, "**/backup.sql", "/backup.sql", "/backup.sqlite-howto"),
          bait("database-sql", HIGH, "**/database.sql", "/database.sql", "/database.sqlx"),
          bait("backup-archive", FAIR, "/backup.zip", "/backup.zip", "/backup.zipper"),
          bait("settings-source", HIGH, "**/settings.py", "/app/settings.py", "/settings.pyc-help"),
          bait(
              "application-yaml",
              HIGH,
              "**/application.yml",
              "/config/application.yml",
              "/application.ymlx"),
          bait(
              "application-properties",
              HIGH,
              "**/application.properties",
              "/application.properties",
              "/application/properties"),
          bait("sqlite-database", HIGH, "**/db.sqlite3", "/db.sqlite3", "/db/sqlite3"),
          bait("shell-alfa", HIGH, "**/alfa.php", "/uploads/alfa.php", "/alfa"),
          bait("shell-c99", HIGH, "**/c99.php", "/c99.php", "/c99"),
          bait("shell-wso", HIGH, "**/wso.php", "/images/wso.php", "/wso"),
          bait("web-inf", HIGH, "**/web-inf/**", "/WEB-INF/web.xml", "/web-info/web.xml"),
          bait("path-traversal", HIGH, "../..", "/static/..%2f..%2fetc/passwd", "/a/../b"));

  private StandardBaits() {}

  private static Bait bait(
      String id, Certainty certainty, String pattern, String hit, String nearMiss) {
    return Bait.of(id, certainty, pattern, hit, nearMiss);
  }
}
