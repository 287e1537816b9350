package dev.seaworthy.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {
  private static final Optional<Cidr> SENDER = Optional.of(Cidr.parse("203.0.113.9/32"));
  private static final Optional<String> TEXT = Optional.of("admin");
  private static final Optional<Instant> THEN = Optional.of(Instant.EPOCH);
  private static final Optional<Place> PLACE = Optional.of(new Place(Instant.EPOCH, 7));

  static Stream<Wanted> searches() {
    Optional<String> no = Optional.empty();
    Optional<Instant> ever = Optional.empty();
    return Stream.of(
        Wanted.ALL,
        Wanted.of(SENDER.get()),
        Wanted.named("admin"),
        new Wanted(Optional.empty(), TEXT, no, no, ever, ever),
        new Wanted(Optional.empty(), TEXT, no, no, THEN, THEN),
        new Wanted(Optional.empty(), TEXT, TEXT, no, ever, ever),
        new Wanted(SENDER, TEXT, no, no, THEN, ever),
        new Wanted(SENDER, TEXT, TEXT, no, THEN, THEN));
  }

  /** Else every row that is wanted would be sorted before the first page is cut off. */
  @ParameterizedTest
  @MethodSource("searches")
  void h2FindsEveryPageInTheOrderOfAnIndex(Wanted wanted) throws Exception {
    DataSource source =
        Databases.all()
            .filter(each -> each.name().equals("H2"))
            .findAny()
            .orElseThrow()
            .fresh()
            .get();
    JdbcSchema.create(source);
    assertThat(plan(source, Condition.of(wanted, Optional.empty()))).contains("index sorted");
    assertThat(plan(source, Condition.of(wanted, PLACE))).contains("index sorted");
  }

  private static String plan(DataSource source, Condition rows) throws Exception {
    String sql =
        "explain select id, path from seaworthy_attempt"
            + rows.where()
            + rows.newest()
            + " limit 9";
    try (var connection = source.getConnection();
        PreparedStatement explain = connection.prepareStatement(sql)) {
      Condition.fill(explain, rows.values());
      try (ResultSet plan = explain.executeQuery()) {
        assertThat(plan.next()).isTrue();
        return plan.getString(1);
      }
    }
  }
}
