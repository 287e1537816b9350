package dev.seaworthy.boot.console;

import dev.seaworthy.boot.store.AttemptFile;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptArchive.Page;
import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The newest 10,000 attempts that were searched for, as a file. */
final class AttemptExport implements Screen {
  private static final int MOST = 10_000;
  private static final int PAGE = 1_000;
  private static final int MOST_PAGES = 50;
  private final Desk desk;
  private final boolean json;

  AttemptExport(Desk desk, boolean json) {
    this.desk = desk;
    this.json = json;
  }

  @Override
  public Reply show(Visit visit) {
    try {
      AttemptSearch search = AttemptSearch.of(visit);
      desk.audit()
          .take(
              visit.who(),
              "exported",
              "attempts",
              visit.request().getQueryString() == null ? "" : visit.request().getQueryString());
      List<Kept> rows = rows(search);
      return json
          ? new Reply.File("application/json", "attempts.json", AttemptFile.json(rows))
          : new Reply.File("text/csv", "attempts.csv", AttemptFile.csv(rows));
    } catch (Refused e) {
      return Problem.refused(visit, String.valueOf(e.getMessage()));
    }
  }

  private List<Kept> rows(AttemptSearch search) {
    List<Kept> rows = new ArrayList<>();
    Optional<Place> after = Optional.empty();
    for (int pages = 0; pages < MOST_PAGES && rows.size() < MOST; pages++) {
      Page page = desk.store().archive().newest(search.wanted(), after, PAGE);
      rows.addAll(page.rows());
      after = page.next();
      if (after.isEmpty()) {
        break;
      }
    }
    return rows.size() > MOST ? rows.subList(0, MOST) : rows;
  }
}
