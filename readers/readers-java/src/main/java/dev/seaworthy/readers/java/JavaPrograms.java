package dev.seaworthy.readers.java;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.java.chains.Chains;
import dev.seaworthy.readers.java.signs.Signs;
import dev.seaworthy.readers.java.syntax.JavaSource;
import dev.seaworthy.readers.java.syntax.TypeDeclaration;
import dev.seaworthy.readers.spring.program.ProgramReader;
import dev.seaworthy.readers.spring.program.ReadProgram;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Reads the Java sources of applications. Stateless and safe for use by several threads.
 *
 * <p>An application gets ten seconds; what is left then is unread, and said to be. A source over 2
 * MiB is not read.
 */
public final class JavaPrograms implements ProgramReader {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** Sources that are parsed only because another one names a constant of theirs. */
  private static final int MOST_LOOKED_UP = 64;

  private final LongSupplier nanos;

  /** A reader. */
  public JavaPrograms() {
    this(System::nanoTime);
  }

  JavaPrograms(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public ReadProgram read(Collection<SourceFile> files) {
    return new Application(files).read();
  }

  /** One application. Used once. */
  private final class Application {
    private final Collection<SourceFile> files;
    private final Map<String, SourceFile> byTypeName = new HashMap<>();
    private final Map<String, Optional<TypeDeclaration>> lookedUp = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final Chains chains = new Chains(this::type);
    private final Signs signs = new Signs(this::type);

    Application(Collection<SourceFile> files) {
      this.files = files;
    }

    ReadProgram read() {
      for (SourceFile each : files) {
        if (each.name().endsWith(".java")) {
          byTypeName.putIfAbsent(each.name().substring(0, each.name().length() - 5), each);
        }
      }
      long began = nanos.getAsLong();
      for (SourceFile each : files) {
        if (nanos.getAsLong() - began > LONGEST.toNanos()) {
          gaps.add(
              "the sources took longer than " + LONGEST.toSeconds() + " s and are not all read");
          break;
        }
        text(each).ifPresent(text -> lookInto(each, text));
      }
      gaps.addAll(chains.gaps());
      return new JavaProgram(
          chains.found(), signs.sightings(), signs.texts(), signs.injections(), gaps, troubles);
    }

    private void lookInto(SourceFile file, String text) {
      Optional<String> unread = OtherLanguages.unread(file, text);
      unread.ifPresent(gaps::add);
      OtherLanguages.beans(file, text).forEach(signs::noteUnconditional);
      if (unread.isEmpty() && file.name().endsWith(".java") && Anchors.standIn(text)) {
        for (TypeDeclaration type : JavaSource.of(file.path(), text).types()) {
          chains.lookInto(type);
          signs.lookInto(type);
        }
      }
    }

    private Optional<String> text(SourceFile file) {
      Reading reading = file.read();
      if (reading instanceof Reading.Text text) {
        return Optional.of(text.text());
      }
      var refused = ((Reading.Refused) reading).trouble();
      troubles.add(Trouble.unreadable(Place.in(file.path()), refused.problem(), refused.mend()));
      return Optional.empty();
    }

    private Optional<TypeDeclaration> type(String name) {
      Optional<TypeDeclaration> known = lookedUp.get(name);
      if (known != null) {
        return known;
      }
      SourceFile file = byTypeName.get(name);
      Optional<TypeDeclaration> found =
          file == null || lookedUp.size() >= MOST_LOOKED_UP
              ? Optional.empty()
              : text(file).flatMap(text -> JavaSource.of(file.path(), text).type(name));
      lookedUp.put(name, found);
      return found;
    }
  }
}
