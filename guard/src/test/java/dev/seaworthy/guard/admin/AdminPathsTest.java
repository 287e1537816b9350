package dev.seaworthy.guard.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminPathsTest {
  private static final String NEW = "/x7Kq2mTz9RbW4vHd8LpN";
  private static final String OLD = "/Qw8nYc3jFt6GsXe1ZuAb";
  private static final AdminPaths PATHS =
      AdminPaths.of(List.of(SecretPath.of(NEW), SecretPath.of(OLD + "/")), List.of("/admin/"));

  @ParameterizedTest
  @CsvSource({
    NEW + ", Inside",
    NEW + "/, Inside",
    NEW + "/users/7, Inside",
    NEW + "x, Outside",
    OLD + "/, Inside",
    "/x7Kq2mTz9RbW4vHd8LpM, Outside",
    "/x7kq2mtz9rbw4vhd8lpn, Outside",
    "/admin, Decoy",
    "/admin/, Decoy",
    "/admin/login/, Decoy",
    "/administration, Outside",
    "/Admin/, Outside",
    "/x/admin/, Outside",
    "/, Outside",
    "'', Outside",
  })
  void placesAPath(String path, String place) {
    assertThat(PATHS.place(path).getClass().getSimpleName()).isEqualTo(place);
  }

  @Test
  void tellsTheOldSecretFromTheNew() {
    assertThat(PATHS.place(NEW)).isEqualTo(PATHS.place(NEW + "/x"));
    assertThat(((AdminPlace.Inside) PATHS.place(NEW)).retiring()).isFalse();
    assertThat(((AdminPlace.Inside) PATHS.place(OLD)).retiring()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin",
        "/secret",
        "/admin2",
        "/my-secret-admin",
        "/s3cr3t-4dm1n-p4n3l",
        "/backoffice-2026",
        "/aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "/abcdefghijklmnopqrstuvwxyz0123456789",
        "/12345678901234567890",
        "/administration/management/console/dashboard",
        "/x7Kq2mTz",
        "/thisisthesecretadminpathofourshop",
        "/0f9d3c"
      })
  void refusesWhatCanBeGuessed(String path) {
    assertThatThrownBy(() -> SecretPath.of(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bits; write one of 64 or more")
        .hasMessageNotContaining(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "x7Kq2mTz9RbW4vHd8LpN",
        "/x7Kq2mTz9R%20W4vHd8LpN",
        "/x7Kq2mTz9R//W4vHd8LpN",
        "/x7Kq2mTz9R.W4vHd8LpN",
        "/x7Kq2mTz9RbW4é8LpNaaaa",
        "/x7Kq2mTz9R;W4vHd8LpN"
      })
  void refusesWhatHasMoreThanOneSpelling(String path) {
    assertThatThrownBy(() -> SecretPath.of(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not plain; write a slash, then letters");
  }

  @Test
  void randomPathsAreStrongAndDiffer() {
    Random seeded = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      SecretPath path = SecretPath.random(seeded);
      assertThat(SecretPath.of(path.reveal()).leadsTo(path.reveal())).isTrue();
      assertThat(path.leadsTo(SecretPath.random(seeded).reveal())).isFalse();
    }
  }

  @Test
  void doesNotPrintItself() {
    assertThat(SecretPath.of(NEW)).hasToString("SecretPath[21 characters]");
    assertThat(PATHS.place(NEW).toString()).doesNotContain(NEW.substring(1));
  }

  @Test
  void refusesPathsThatLieWithinEachOther() {
    List<SecretPath> below = List.of(SecretPath.of("/admin" + NEW));
    assertThatThrownBy(() -> AdminPaths.of(below, List.of("/admin")))
        .hasMessage("a secret admin path and a decoy lie within each other; choose another path");
    List<SecretPath> nested = List.of(SecretPath.of(NEW), SecretPath.of(NEW + OLD));
    assertThatThrownBy(() -> AdminPaths.of(nested, List.of()))
        .hasMessage("a secret admin path and the other lie within each other; choose another path");
    List<SecretPath> three = List.of(SecretPath.of(NEW), SecretPath.of(OLD), SecretPath.of(NEW));
    assertThatThrownBy(() -> AdminPaths.of(three, List.of()))
        .hasMessage("admin has 3 secret paths; write one, or two while changing it");
    assertThatThrownBy(() -> AdminPaths.of(List.of(), List.of("/")))
        .hasMessage("decoy is no path below the root; write one like /admin");
  }

  @Test
  void whatHasMovedIsNeitherInsideNorADecoyAndADecoyWins() {
    SecretPath secret = SecretPath.of("/q7Zp2Lx9Vt4Rb8Ws3Kd6Ny");
    AdminPaths paths =
        AdminPaths.of(List.of(secret), List.of("/admin"), List.of("/admin", "/actuator/"));
    assertThat(paths.place("/actuator/env")).isEqualTo(new AdminPlace.Moved("/actuator"));
    assertThat(paths.place("/actuator")).isEqualTo(new AdminPlace.Moved("/actuator"));
    assertThat(paths.place("/actuators")).isEqualTo(AdminPlace.OUTSIDE);
    assertThat(paths.place("/admin/users")).isEqualTo(new AdminPlace.Decoy("/admin"));
  }
}
