package dev.seaworthy.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a case of Django need not bring: {@code manage.py}, a requirement file, and the module
 * {@code plain} with settings about which no check has anything to say. Immutable.
 *
 * @param version the version of Django
 */
record PlainSite(String version) {
  private static final String SETTINGS =
      """
      import os

      DEBUG = False
      SECRET_KEY = os.environ["SECRET_KEY"]
      ALLOWED_HOSTS = ["shop.example"]
      ROOT_URLCONF = "urls"
      INSTALLED_APPS = [
          "axes",
          "django.contrib.auth",
          "django.contrib.contenttypes",
          "django.contrib.sessions",
          "django.contrib.messages",
          "django.contrib.staticfiles",
      ]
      MIDDLEWARE = [
          "django.middleware.security.SecurityMiddleware",
          "django.contrib.sessions.middleware.SessionMiddleware",
          "django.middleware.common.CommonMiddleware",
          "django.middleware.csrf.CsrfViewMiddleware",
          "django.contrib.auth.middleware.AuthenticationMiddleware",
          "django.contrib.messages.middleware.MessageMiddleware",
          "django.middleware.clickjacking.XFrameOptionsMiddleware",
      ]
      TEMPLATES = [
          {
              "BACKEND": "django.template.backends.django.DjangoTemplates",
              "APP_DIRS": True,
              "OPTIONS": {},
          }
      ]
      DATABASES = {
          "default": {
              "ENGINE": "django.db.backends.postgresql",
              "HOST": os.environ["DB_HOST"],
              "NAME": "shop",
              "USER": "shop_app",
              "PASSWORD": os.environ["DB_PASSWORD"],
          }
      }
      AUTH_PASSWORD_VALIDATORS = [
          {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
          {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
      ]
      SECURE_SSL_REDIRECT = True
      SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
      SECURE_HSTS_SECONDS = 31536000
      SECURE_HSTS_INCLUDE_SUBDOMAINS = True
      SECURE_HSTS_PRELOAD = True
      SESSION_COOKIE_SECURE = True
      CSRF_COOKIE_SECURE = True
      EMAIL_HOST = "smtp.shop.example"
      EMAIL_USE_TLS = True
      ADMINS = [("Ann", "ann@shop.example")]
      """;

  static PlainSite usual() {
    return new PlainSite("5.2.17");
  }

  PlainSite of(String otherVersion) {
    return new PlainSite(otherVersion);
  }

  /** The files by path; one that the case brings itself is not written. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("requirements.txt", "Django==" + version + "\nsentry-sdk==2.50.0\n");
    files.put("plain.py", SETTINGS);
    files.put("urls.py", "urlpatterns = []\n");
    files.put(
        "manage.py",
        """
        import os

        if __name__ == "__main__":
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
        """);
    return files;
  }
}
