package dev.seaworthy.boot.key;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why there is no key to sign with, and how to get one. */
final class UnusableKeyFailureAnalyzer extends AbstractFailureAnalyzer<UnusableKeyException> {
  private static final String ACTION =
      """
      Make a key with `openssl rand -base64 64 | tr -d '\\n'`, one for each environment, and hand it
      in as SECRET_KEY: in the process environment, in an environment file such as .env.prod, or as
      a mounted file that SECRET_KEY_FILE names. On your own machine start with --settings=local,
      which makes a key by itself.""";

  @Override
  protected FailureAnalysis analyze(Throwable root, UnusableKeyException cause) {
    StringBuilder description = new StringBuilder();
    description.append("The application signs with its secret key, which cannot be used:\n");
    cause.faults().forEach(each -> description.append("\n    ").append(each));
    return new FailureAnalysis(description.toString(), ACTION, cause);
  }
}
