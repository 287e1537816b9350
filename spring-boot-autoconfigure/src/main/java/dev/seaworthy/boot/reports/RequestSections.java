package dev.seaworthy.boot.reports;

import dev.seaworthy.boot.reports.ErrorReport.Row;
import dev.seaworthy.boot.reports.ErrorReport.Section;
import dev.seaworthy.boot.scrubbing.NameRules;
import dev.seaworthy.boot.scrubbing.Scrubber;
import dev.seaworthy.boot.scrubbing.SensitiveParameters;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request brought along, scrubbed. Every part that cannot be read any more is left out. */
final class RequestSections {
  private static final int MOST_ROWS = 200;

  private final HttpServletRequest request;
  private final Scrubber scrubber;

  RequestSections(HttpServletRequest request, Scrubber scrubber) {
    this.request = request;
    this.scrubber = scrubber;
  }

  List<Section> all(String client) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("Request", request(client)));
    sections.add(section("Parameters", this::parameters));
    sections.add(section("Headers", this::headers));
    sections.add(section("Cookies", this::cookies));
    sections.add(section("Session", this::session));
    sections.removeIf(section -> section.rows().isEmpty());
    return sections;
  }

  /** Something that hands out rows. */
  private interface Rows {
    List<Row> get();
  }

  private static Section section(String title, Rows rows) {
    try {
      List<Row> all = rows.get();
      return new Section(title, all.subList(0, Math.min(all.size(), MOST_ROWS)));
    } catch (RuntimeException unreadable) {
      return new Section(title, List.of(row("(cannot be read)", unreadable.getClass().getName())));
    }
  }

  private List<Row> request(String client) {
    List<Row> rows = new ArrayList<>();
    rows.add(row("Method", request.getMethod()));
    rows.add(row("Address", scrubber.text(address())));
    rows.add(row("Client", client));
    rows.add(row("Protocol", request.getProtocol()));
    Principal user = request.getUserPrincipal();
    rows.add(row("User", user == null ? "nobody signed in" : scrubber.text(user.getName())));
    return rows;
  }

  /** What was asked for, also on the way to an error page, whose own address says nothing. */
  private String address() {
    String here = String.valueOf(request.getRequestURL());
    String path = String.valueOf(request.getRequestURI());
    return here.endsWith(path)
        ? here.substring(0, here.length() - path.length()) + ReportMaker.path(request)
        : here;
  }

  private List<Row> parameters() {
    SensitiveParameters marked = SensitiveParameters.of(request);
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, String[]> each : request.getParameterMap().entrySet()) {
      String name = each.getKey();
      for (String value : each.getValue()) {
        String shown = marked.isAbout(name) ? NameRules.SUBSTITUTE : scrubber.value(name, value);
        rows.add(row(scrubber.text(name), shown));
      }
    }
    return rows;
  }

  private List<Row> headers() {
    List<Row> rows = new ArrayList<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      for (String value : Collections.list(request.getHeaders(name))) {
        rows.add(row(name, scrubber.value(metaName(name), value)));
      }
    }
    return rows;
  }

  /** The name under which Django's rules know a header. */
  private static String metaName(String header) {
    return "HTTP_" + header.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private List<Row> cookies() {
    Cookie[] cookies = request.getCookies();
    List<Row> rows = new ArrayList<>();
    if (cookies != null) {
      for (Cookie each : cookies) {
        rows.add(row(each.getName(), scrubber.value(each.getName(), each.getValue())));
      }
    }
    return rows;
  }

  private List<Row> session() {
    HttpSession session = request.getSession(false);
    List<Row> rows = new ArrayList<>();
    if (session != null) {
      for (String name : Collections.list(session.getAttributeNames())) {
        rows.add(row(name, scrubber.value(name, plain(session.getAttribute(name)))));
      }
    }
    return rows;
  }

  /** Only what is plain is shown: an object's own text could do or hold anything. */
  private static String plain(@Nullable Object value) {
    boolean isPlain =
        value instanceof CharSequence
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Enum<?>
            || value instanceof Temporal;
    return value == null ? "null" : isPlain ? value.toString() : "a " + value.getClass().getName();
  }

  private static Row row(String name, @Nullable String value) {
    return new Row(name, value == null ? "" : value, "");
  }
}
