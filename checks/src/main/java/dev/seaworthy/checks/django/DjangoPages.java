package dev.seaworthy.checks.django;

import dev.seaworthy.engine.check.Reference;

/** Django's and its libraries' pages that several checks refer to. */
public final class DjangoPages {
  /** The deployment checklist. */
  public static final Reference CHECKLIST =
      django("deployment checklist", "howto/deployment/checklist/");

  /** Every setting with its default. */
  public static final Reference SETTINGS = django("settings", "ref/settings/");

  /** Security in Django. */
  public static final Reference SECURITY = django("security", "topics/security/");

  /** Sessions. */
  public static final Reference SESSIONS = django("sessions", "topics/http/sessions/");

  /** Databases. */
  public static final Reference DATABASES = django("databases", "ref/databases/");

  /** The cache framework. */
  public static final Reference CACHE = django("cache framework", "topics/cache/");

  /** E-mail. */
  public static final Reference EMAIL = django("sending email", "topics/email/");

  /** Reporting of errors. */
  public static final Reference ERRORS = django("error reporting", "howto/error-reporting/");

  /** Logging. */
  public static final Reference LOGGING = django("logging", "topics/logging/");

  /** Passwords. */
  public static final Reference PASSWORDS = django("password management", "topics/auth/passwords/");

  /** The admin site. */
  public static final Reference ADMIN = django("admin site", "ref/contrib/admin/");

  /** Which release lines are supported. */
  public static final Reference VERSIONS =
      Reference.vendor(
          "Django, supported versions",
          "https://www.djangoproject.com/download/#supported-versions");

  private DjangoPages() {}

  private static Reference django(String title, String path) {
    return Reference.vendor("Django, " + title, "https://docs.djangoproject.com/en/5.2/" + path);
  }
}
