package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "check, check, 0",
    "chekc, check, 1",
    "chec, check, 1",
    "checkk, check, 1",
    "chack, check, 1",
    "'', abc, 3",
    "kitten, sitting, 3"
  })
  void countsSlipsOfThePen(String one, String other, int distance) {
    assertThat(Nearest.distance(one, other)).isEqualTo(distance);
    assertThat(Nearest.distance(other, one)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({"--deplyo, --deploy", "--envfile, --env-file", "--xyzzyxyzzy, ''"})
  void namesTheNearest(String typed, String near) {
    assertThat(String.join(" ", Nearest.to(typed, List.of("--deploy", "--env-file", "--app"))))
        .isEqualTo(near);
  }
}
