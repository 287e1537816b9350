package dev.seaworthy.engine.audit;

import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Environment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A check that fired: one flaw of one application, in every environment where it is the same.
 *
 * @param declaration the check
 * @param application the application
 * @param environments where it is in force, in the order of the survey; at least one
 * @param flaw what is wrong
 */
public record Finding(
    Declaration declaration, Application application, List<Environment> environments, Flaw flaw) {
  /** Copies the environments. */
  public Finding {
    environments = List.copyOf(environments);
  }

  /** How bad it is here. */
  public Severity severity() {
    return flaw.severity().orElse(declaration.severity());
  }

  /** How sure that is. */
  public Confidence confidence() {
    return flaw.confidence().orElse(declaration.confidence());
  }

  /** The id a report shows. */
  public String id() {
    return declaration.shownId(application.framework());
  }

  /** Whether it is in force in production, and so decides the exit code. */
  public boolean inProduction() {
    return environments.stream().anyMatch(Environment::production);
  }

  /** The environments' names, in order. */
  public List<String> environmentNames() {
    return environments.stream().map(Environment::name).toList();
  }

  /**
   * What stays the same when lines move: a digest over check, application, subject and environment,
   * as 32 hexadecimal characters. Version 1 of the form.
   */
  public String fingerprint(String environment) {
    String text =
        String.join("\n", "1", declaration.id(), application.folder(), flaw.subject(), environment);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
