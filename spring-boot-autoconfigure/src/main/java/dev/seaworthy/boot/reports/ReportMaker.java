package dev.seaworthy.boot.reports;

import dev.seaworthy.boot.reports.ErrorReport.Frame;
import dev.seaworthy.boot.reports.ErrorReport.Section;
import dev.seaworthy.boot.scrubbing.NameRules;
import dev.seaworthy.boot.scrubbing.Scrubber;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/** Gathers reports. Works on the thread of the request, within bounds; thread-safe. */
public final class ReportMaker {
  private static final String USUAL_SESSION_COOKIE = "JSESSIONID";

  private final ConfigurableEnvironment environment;
  private final Clock clock;

  /**
   * A maker for one application.
   *
   * @param environment whose settings are shown
   * @param clock wall time
   */
  public ReportMaker(ConfigurableEnvironment environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * Gathers everything about an error.
   *
   * @param id names it
   * @param status the status of the answer
   * @param client the client's address
   * @param sources whether lines of source are shown
   */
  public ErrorReport make(
      String id,
      int status,
      HttpServletRequest request,
      String client,
      @Nullable Throwable error,
      boolean sources) {
    EffectiveSettings settings = EffectiveSettings.of(environment);
    Scrubber scrubber = settings.teach(Scrubber.of(new NameRules(sessionCookie())));
    Function<StackTraceElement, Frame> frames =
        sources ? new SourceCode(scrubber)::frame : SourceCode::without;
    List<Section> sections = new ArrayList<>(new RequestSections(request, scrubber).all(client));
    sections.add(new Section("Settings", settings.rows(scrubber)));
    return new ErrorReport(
        id,
        clock.instant(),
        status,
        request.getMethod(),
        scrubber.text(path(request)),
        new ThrownChain(scrubber, frames).of(error),
        sections);
  }

  /** The path that was asked for, also on the way to an error page. */
  static String path(HttpServletRequest request) {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return String.valueOf(asked instanceof String path ? path : request.getRequestURI());
  }

  private String sessionCookie() {
    return environment.getProperty("server.servlet.session.cookie.name", USUAL_SESSION_COOKIE);
  }
}
