package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.Block;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A replay as text of at most 80 columns. Nothing that a client wrote is in it. */
final class ReplayReport {
  private static final int MOST_BLOCKS = 40;

  private final ReplaySettings settings;
  private final ReplayResult result;

  ReplayReport(ReplaySettings settings, ReplayResult result) {
    this.settings = settings;
    this.result = result;
  }

  void writeTo(Appendable out) throws IOException {
    line(
        out,
        "threshold %d points in %s, blocks of %s",
        settings.rules().threshold(),
        settings.rules().window(),
        settings.rules().durations());
    line(out, "lines            %,12d", result.lines());
    line(out, "  unreadable     %,12d", result.unreadable());
    line(out, "attempts         %,12d", result.attempts());
    line(out, "refused requests %,12d", result.refused());
    line(out, "blocks           %,12d", result.blocks().size());
    mails(out, result.mails());
    if (!result.complete()) {
      line(out, "the log is longer than %d GiB; the rest was not read", Replay.MOST_BYTES >> 30);
    }
    blocks(out);
    if (result.score().isPresent()) {
      score(out, result.score().get());
    }
  }

  private static void mails(Appendable out, MailBudget.Sent mails) throws IOException {
    line(
        out,
        "mails            %,12d  (at most %d in 24 h, budget %d), %d digests",
        mails.alerts(),
        mails.mostInADay(),
        mails.budget(),
        mails.digests());
  }

  private void blocks(Appendable out) throws IOException {
    List<Block> blocks = result.blocks();
    line(out, "");
    line(out, "%-20s %-4s %-20s %s", "begins (UTC)", "step", "rule", "who");
    for (Block block : blocks.subList(0, Math.min(MOST_BLOCKS, blocks.size()))) {
      line(
          out,
          "%-20s %4d %-20s %s",
          block.from().truncatedTo(ChronoUnit.SECONDS),
          block.step(),
          Plain.text(block.reason(), 20),
          block.key());
    }
    if (blocks.size() > MOST_BLOCKS) {
      line(out, "and %,d more", blocks.size() - MOST_BLOCKS);
    }
  }

  private static void score(Appendable out, ReplayResult.Score score) throws IOException {
    line(out, "");
    line(
        out,
        "precision of blocks %.4f (%d of %d)",
        score.precision(),
        score.right(),
        score.blocks());
    line(out, "recall of attackers %.4f", score.recall());
    line(
        out,
        "innocents refused   %d elsewhere, %d at an attacker's own address",
        score.innocentsHitElsewhere(),
        score.innocentsHitAmongAttackers());
    List<Duration> delays = score.delays();
    if (!delays.isEmpty()) {
      line(
          out,
          "time to block       median %ds, 90%% within %ds, longest %ds",
          seconds(delays, 50),
          seconds(delays, 90),
          seconds(delays, 100));
    }
    if (score.notFollowed() > 0) {
      line(out, "requests of actors that were not followed: %,d", score.notFollowed());
    }
    line(out, "");
    line(out, "%-22s %-8s %9s %9s %9s %9s", "role", "", "actors", "scored", "blocked", "refused");
    for (var each : new TreeMap<>(score.roles()).entrySet()) {
      ReplayResult.RoleScore role = each.getValue();
      line(
          out,
          "%-22s %-8s %,9d %,9d %,9d %,9d",
          each.getKey(),
          role.hostile() ? "hostile" : "innocent",
          role.actors(),
          role.scored(),
          role.blocked(),
          role.refusedAmongAttackers() + role.refusedElsewhere());
    }
  }

  private static long seconds(List<Duration> rising, int percent) {
    int at = (int) Math.ceil(rising.size() * percent / 100.0) - 1;
    return rising.get(Math.max(0, at)).toSeconds();
  }

  private static void line(Appendable out, String format, Object... values) throws IOException {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
