package dev.seaworthy.boot.gate;

import dev.seaworthy.engine.audit.Finding;
import java.util.List;

/** The application would let strangers in, and so does not start. */
public final class StartRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Finding> findings;

  StartRefusedException(List<Finding> findings) {
    super(findings.size() + " critical findings in production");
    this.findings = List.copyOf(findings);
  }

  /** What is critical, at least one. */
  public List<Finding> findings() {
    return findings;
  }
}
