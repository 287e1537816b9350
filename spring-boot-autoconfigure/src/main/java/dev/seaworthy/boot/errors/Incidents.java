package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.door.Passage;
import dev.seaworthy.boot.reports.ErrorReport;
import dev.seaworthy.boot.reports.ReportMaker;
import dev.seaworthy.boot.scrubbing.NameRules;
import dev.seaworthy.boot.scrubbing.Scrubber;
import dev.seaworthy.engine.text.Shown;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Takes errors of the application's down, each request's once: an id for the visitor, a line for
 * the log, a mail for the admins. Thread-safe.
 */
final class Incidents {
  private static final String ATTRIBUTE = Incidents.class.getName();
  private static final Log LOG = LogFactory.getLog("dev.seaworthy.errors");
  private static final Scrubber SCRUBBER = Scrubber.of(new NameRules(""));
  private static final int LONGEST = 200;

  private final ReportMaker reports;
  private final @Nullable ErrorMailer mailer;

  /**
   * A book of incidents.
   *
   * @param mailer tells the admins; null if nobody is to be told, as with {@code DEBUG} on
   */
  Incidents(ReportMaker reports, @Nullable ErrorMailer mailer) {
    this.reports = reports;
    this.mailer = mailer;
  }

  /** The id of this request's error. */
  String takeDown(HttpServletRequest request, int status, @Nullable Throwable error) {
    String known = idOf(request);
    if (known != null) {
      return known;
    }
    String id = ErrorId.next();
    request.setAttribute(ATTRIBUTE, id);
    log(request, id, status, error);
    if (mailer != null) {
      mailer.tell(id, status, error, () -> report(id, request, status, error, false));
    }
    return id;
  }

  /** The id that was given to this request's error; null if none was. */
  static @Nullable String idOf(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : null;
  }

  ErrorReport report(
      String id,
      HttpServletRequest request,
      int status,
      @Nullable Throwable error,
      boolean sources) {
    String client =
        Passage.of(request)
            .map(passage -> passage.client().toString())
            .orElseGet(request::getRemoteAddr);
    return reports.make(id, status, request, client, error, sources);
  }

  /** The container logs what nobody caught; what somebody handled would be logged nowhere. */
  private static void log(
      HttpServletRequest request, String id, int status, @Nullable Throwable error) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String asked = String.valueOf(path == null ? request.getRequestURI() : path);
    String line =
        "Error "
            + id
            + ": "
            + status
            + " on "
            + Shown.clipped(request.getMethod(), LONGEST)
            + " "
            + Shown.clipped(SCRUBBER.text(asked), LONGEST)
            + (error == null ? "" : ": " + error.getClass().getName());
    boolean uncaught = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null;
    if (error == null || uncaught) {
      LOG.error(line);
    } else {
      LOG.error(line, error);
    }
  }
}
