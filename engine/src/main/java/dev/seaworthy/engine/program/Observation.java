package dev.seaworthy.engine.program;

import dev.seaworthy.engine.facts.Place;
import java.util.List;
import java.util.Optional;

/** One statement of a program that a check is about. */
public sealed interface Observation {
  /** What a person would call the part of the program it stands in: {@code ShopConfig.cors}. */
  String subject();

  /** Where it is written. */
  Place place();

  /**
   * Origins that may read answers.
   *
   * @param subject the part of the program
   * @param place where the origins are named
   * @param kind by which means
   * @param origins as written: {@code *}, an address, or {@code request} where the caller's own
   *     origin is sent back
   * @param credentials whether cookies go along; empty where nothing says so
   */
  record Origins(
      String subject, Place place, Means kind, List<String> origins, Optional<Boolean> credentials)
      implements Observation {
    /** Copies the origins. */
    public Origins {
      origins = List.copyOf(origins);
    }

    /** How origins are allowed. */
    public enum Means {
      /** As exact origins: {@code *} together with credentials is refused by Spring. */
      EXACT,
      /** As patterns: {@code *} together with credentials is carried out. */
      PATTERNS,
      /** As a header that code writes itself. */
      HEADER,
      /** On a WebSocket endpoint, where cookies always go along. */
      WEB_SOCKET
    }
  }

  /**
   * How passwords are stored.
   *
   * @param subject the part of the program
   * @param place where it is made
   * @param encoder the class or the mark, such as {@code NoOpPasswordEncoder}
   * @param cost its cost, as far as it is a number in the source
   */
  record PasswordEncoding(String subject, Place place, String encoder, Optional<Integer> cost)
      implements Observation {}

  /**
   * A user who is written into the program.
   *
   * @param subject the part of the program
   * @param place where
   * @param stored how the password is written there
   */
  record WrittenUser(String subject, Place place, Stored stored) implements Observation {
    /** How a password is written. */
    public enum Stored {
      /** As it is typed. */
      CLEAR,
      /** Hashed. */
      HASHED,
      /** It comes from elsewhere. */
      ELSEWHERE
    }
  }

  /**
   * A page or a call that the program serves, noted where its path says that it is for few.
   *
   * @param subject the part of the program
   * @param place where its path is written
   * @param method the HTTP method in upper case; {@code GET} where any is served
   * @param path the path
   */
  record Page(String subject, Place place, String method, String path) implements Observation {}

  /**
   * Anything else that a check is about.
   *
   * @param subject the part of the program
   * @param place where
   * @param kind what it is
   * @param detail the class, method or word that says so
   */
  record Sign(String subject, Place place, Kind kind, String detail) implements Observation {
    /** The kinds. */
    public enum Kind {
      /** Security's own log of requests and headers is on. */
      SECURITY_DEBUG,
      /** A TLS client takes any certificate. */
      ANY_CERTIFICATE,
      /** A TLS client takes any host name. */
      ANY_HOST_NAME,
      /** JSON may name the classes to make. */
      DEFAULT_TYPING,
      /** The check of request lines lets more through. */
      FIREWALL,
      /** Java objects are read from outside. */
      JAVA_OBJECTS,
      /** A schema is cleaned at start. */
      SCHEMA_CLEANED,
      /** Users, or how they log in, are the program's own. */
      OWN_USERS,
      /** Bearer tokens are checked by the program's own rules. */
      OWN_TOKENS,
      /** Methods ask for roles, whatever the chains say. */
      METHOD_SECURITY,
      /** HTTP exchanges are kept, for an endpoint to show. */
      KEPT_EXCHANGES,
      /** Values are hidden, by the program's own rules, before an endpoint shows them. */
      OWN_SANITIZING,
      /** Mail is sent by a sender of the program's own. */
      OWN_MAIL_SENDER
    }
  }
}
