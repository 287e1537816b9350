package dev.seaworthy.boot.reports;

import dev.seaworthy.boot.reports.ErrorReport.Frame;
import dev.seaworthy.boot.reports.ErrorReport.Relation;
import dev.seaworthy.boot.reports.ErrorReport.Thrown;
import dev.seaworthy.boot.scrubbing.Scrubber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks an exception, its causes and what was suppressed; each once, within bounds. */
final class ThrownChain {
  private static final int MOST_THROWN = 20;
  private static final int MOST_FRAMES = 200;

  private final Scrubber scrubber;
  private final Function<StackTraceElement, Frame> frames;
  private final List<Thrown> chain = new ArrayList<>();
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  ThrownChain(Scrubber scrubber, Function<StackTraceElement, Frame> frames) {
    this.scrubber = scrubber;
    this.frames = frames;
  }

  List<Thrown> of(@Nullable Throwable first) {
    add(Relation.FIRST, first);
    return chain;
  }

  private void add(Relation relation, @Nullable Throwable thrown) {
    if (thrown == null || chain.size() >= MOST_THROWN || !seen.add(thrown)) {
      return;
    }
    List<Frame> where = new ArrayList<>();
    StackTraceElement[] trace = thrown.getStackTrace();
    for (int index = 0; index < Math.min(trace.length, MOST_FRAMES); index++) {
      where.add(frames.apply(trace[index]));
    }
    chain.add(new Thrown(relation, thrown.getClass().getName(), message(thrown), where));
    for (Throwable suppressed : thrown.getSuppressed()) {
      add(Relation.SUPPRESSED, suppressed);
    }
    add(Relation.CAUSE, thrown.getCause());
  }

  /** An exception's message is code of the application's, which may fail. */
  private String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : scrubber.text(message);
    } catch (RuntimeException broken) {
      return "(its message cannot be read)";
    }
  }
}
