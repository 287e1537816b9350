package dev.seaworthy.checks.secrets;

import dev.seaworthy.engine.check.Severity;

/** What a secret opens, which decides how bad it is when others have it. */
enum Reach {
  /** It logs somebody in over the web, or signs what does. */
  SIGN_IN(Severity.CRITICAL, Severity.ERROR),
  /** It opens a service behind the application: a database, a broker, a configuration server. */
  BACK_END(Severity.ERROR, Severity.ERROR),
  /** It opens somebody else's service for the application: mail, an API. */
  OUTGOING(Severity.INFO, Severity.ERROR),
  /** It guards a private key that lies beside it. */
  KEY_STORE(Severity.WARNING, Severity.WARNING),
  /** It guards public certificates. */
  TRUST_STORE(Severity.INFO, Severity.INFO);

  private final Severity whenPublished;
  private final Severity whenOwn;

  Reach(Severity whenPublished, Severity whenOwn) {
    this.whenPublished = whenPublished;
    this.whenOwn = whenOwn;
  }

  /** How bad a value is that everybody knows. */
  Severity whenPublished() {
    return whenPublished;
  }

  /** How bad it is that a value of the project's own stands in its files. */
  Severity whenOwn() {
    return whenOwn;
  }
}
