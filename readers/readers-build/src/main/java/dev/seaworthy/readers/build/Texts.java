package dev.seaworthy.readers.build;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import java.util.List;
import java.util.Optional;

/** Reads files of a tree as text, turning what went wrong into troubles. */
final class Texts {
  private Texts() {}

  static Optional<String> of(SourceFile file, List<Trouble> troubles) {
    Reading reading = file.read();
    if (reading instanceof Reading.Text read) {
      read.note()
          .ifPresent(
              note ->
                  troubles.add(Trouble.notice(Place.in(file.path()), note.problem(), note.mend())));
      return Optional.of(read.text());
    }
    dev.seaworthy.readers.tree.Trouble why = ((Reading.Refused) reading).trouble();
    troubles.add(Trouble.unreadable(Place.in(file.path()), why.problem(), why.mend()));
    return Optional.empty();
  }
}
