package dev.seaworthy.readers.django.routes;

import dev.seaworthy.engine.deployment.AdminRoute.Kind;
import java.util.List;
import java.util.Optional;

/** What the URL configurations of libraries are, by their dotted names. */
final class LibraryAdmins {

  private LibraryAdmins() {}

  static Optional<Kind> kind(String module) {
    if (module.equals("django.contrib.admindocs.urls")) {
      return Optional.of(Kind.DOCUMENTATION);
    }
    if (module.contains("honeypot")) {
      return Optional.of(Kind.DECOY);
    }
    boolean admin = List.of(module.split("\\.")).contains("admin");
    return admin ? Optional.of(Kind.OTHER_ADMIN) : Optional.empty();
  }
}
