package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;

/**
 * {@code django.conf.global_settings}, as far as settings import it, with the values of Django 5.2
 * (Django documentation, Settings). Names that are left out are not followed.
 */
final class GlobalSettings {

  private GlobalSettings() {}

  static NativeModule module() {
    return NativeModule.named("django.conf.global_settings")
        .value("DEBUG", Traced.of(false))
        .value("ALLOWED_HOSTS", interpreter -> texts(interpreter))
        .value("INSTALLED_APPS", interpreter -> texts(interpreter))
        .value("MIDDLEWARE", interpreter -> texts(interpreter))
        .value(
            "STATICFILES_FINDERS",
            interpreter ->
                texts(
                    interpreter,
                    "django.contrib.staticfiles.finders.FileSystemFinder",
                    "django.contrib.staticfiles.finders.AppDirectoriesFinder"))
        .value(
            "FILE_UPLOAD_HANDLERS",
            interpreter ->
                texts(
                    interpreter,
                    "django.core.files.uploadhandler.MemoryFileUploadHandler",
                    "django.core.files.uploadhandler.TemporaryFileUploadHandler"))
        .value(
            "PASSWORD_HASHERS",
            interpreter ->
                texts(
                    interpreter,
                    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
                    "django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher",
                    "django.contrib.auth.hashers.Argon2PasswordHasher",
                    "django.contrib.auth.hashers.BCryptSHA256PasswordHasher",
                    "django.contrib.auth.hashers.ScryptPasswordHasher"))
        .value(
            "AUTHENTICATION_BACKENDS",
            interpreter -> texts(interpreter, "django.contrib.auth.backends.ModelBackend"))
        .build();
  }

  private static Traced texts(Interpreter interpreter, String... all) {
    return interpreter.list(List.of(all).stream().map(Traced::of).toList());
  }
}
