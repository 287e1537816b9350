package dev.seaworthy.boot.admin;

import static dev.seaworthy.boot.admin.Harbour.PASSWORD;
import static dev.seaworthy.boot.admin.Harbour.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Visitor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The secret path is in no answer outside of itself, whoever asks. */
class LeakHuntTest {
  private static final List<String> PLACES =
      List.of(
          "/",
          "/robots.txt",
          "/sitemap.xml",
          "/v3/api-docs",
          "/swagger-ui/index.html",
          "/actuator",
          "/actuator/mappings",
          "/actuator/env",
          "/actuator/configprops",
          "/admin",
          "/admin/",
          "/admin/users",
          "/admin/login",
          "/admin/login?error",
          "/login",
          "/logout",
          "/nowhere",
          "/error",
          "/admin/broken");

  @ParameterizedTest
  @EnumSource
  void noAnswerOutsideNamesIt(Container container) {
    try (Afloat afloat =
        Afloat.secured(
            container,
            Harbour.OneLogin.class,
            "seaworthy.admin.path=" + SECRET,
            "management.endpoints.web.exposure.include=*")) {
      Visitor stranger = new Visitor(afloat);
      Visitor keeper = new Visitor(afloat);
      keeper.submit(
          SECRET + "/login", SECRET + "/login", "username", "keeper", "password", PASSWORD);
      for (String place : PLACES) {
        for (String accept : List.of("text/html", "application/json", "*/*")) {
          for (Visitor each : List.of(stranger, keeper)) {
            for (String method : List.of("GET", "POST", "OPTIONS")) {
              String raw = each.ask(method, place, "", "Accept: " + accept).raw();
              assertThat(raw).as("%s %s as %s", method, place, accept).isNotEmpty();
              assertThat(raw).as("%s %s as %s", method, place, accept).doesNotContain(SECRET);
            }
          }
        }
      }
    }
  }
}
