package dev.seaworthy.boot.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.AttemptLedger;
import dev.seaworthy.guard.Doorkeeper;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.GuardRules;
import dev.seaworthy.guard.TrafficWatch;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MishapsTest {
  private final List<Throwable> heard = new ArrayList<>();
  private boolean settles;
  private final List<ServletRequest> seen = new ArrayList<>();
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/page");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  private final GuardFilter filter =
      new GuardFilter(
          new Guard(
              GuardRules.builder().build(),
              Doorkeeper.knowingNobody(),
              AttemptLedger.forgetting(),
              TrafficWatch.none(),
              GuardEvents.none(),
              Clock.systemUTC()),
          Gangway.NOWHERE,
          Refusals.BARE,
          SignedIn.NOBODY,
          (about, answer, failure) -> {
            seen.add(about);
            heard.add(failure);
            return settles;
          },
          false);

  @Test
  void whatFailsAfterTheAnswerHasBegunIsHeardOfAndThrownOn() {
    IllegalStateException failure = new IllegalStateException();
    FilterChain begun =
        (asked, answer) -> {
          answer.flushBuffer();
          throw failure;
        };
    assertThatThrownBy(() -> filter.doFilter(request, response, begun)).isSameAs(failure);
    assertThat(heard).containsExactly(failure);
    assertThat(seen).containsExactly(request);
  }

  @Test
  void whatFailsBeforeIsHeardOfToo() {
    ServletException failure = new ServletException();
    FilterChain early =
        (asked, answer) -> {
          throw failure;
        };
    assertThatThrownBy(() -> filter.doFilter(request, response, early)).isSameAs(failure);
    assertThat(heard).containsExactly(failure);
  }

  @Test
  void whatIsSettledIsNotThrownOn() throws Exception {
    settles = true;
    FilterChain early =
        (asked, answer) -> {
          throw new IllegalStateException();
        };
    filter.doFilter(request, response, early);
    assertThat(heard).hasSize(1);
  }

  @Test
  void whoHangsUpIsNoMishap() {
    IOException gone = new IOException();
    FilterChain cut =
        (asked, answer) -> {
          answer.flushBuffer();
          throw gone;
        };
    assertThatThrownBy(() -> filter.doFilter(request, response, cut)).isSameAs(gone);
    assertThat(heard).isEmpty();
  }

  @Test
  void laterDispatchesAreHeardOfToo() throws Exception {
    filter.doFilter(request, response, (asked, answer) -> answer.flushBuffer());
    Error failure = new AssertionError();
    FilterChain late =
        (asked, answer) -> {
          throw failure;
        };
    assertThatThrownBy(() -> filter.doFilter(request, response, late)).isSameAs(failure);
    assertThat(heard).containsExactly(failure);
  }
}
