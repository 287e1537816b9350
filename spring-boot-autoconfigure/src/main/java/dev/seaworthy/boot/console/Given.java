package dev.seaworthy.boot.console;

import dev.seaworthy.boot.console.Screen.Refused;
import dev.seaworthy.boot.pages.Html;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what people type and choose. Stateless. */
final class Given {
  private static final Map<String, Duration> SPANS = new LinkedHashMap<>();

  static {
    SPANS.put("1h", Duration.ofHours(1));
    SPANS.put("1d", Duration.ofDays(1));
    SPANS.put("7d", Duration.ofDays(7));
    SPANS.put("30d", Duration.ofDays(30));
  }

  private Given() {}

  /**
   * A network, or the key in which a single address is counted: an IPv6 address stands for its /64.
   *
   * @throws Refused if it is neither
   */
  static Cidr network(Visit visit, String field) throws Refused {
    String text = visit.field(field);
    try {
      return network(text);
    } catch (IllegalArgumentException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The same, of a text.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Cidr network(String text) {
    if (text.contains("/")) {
      return Cidr.parse(text);
    }
    Address address = Address.parse(text);
    return AddressLists.keyOf(address.hi(), address.lo());
  }

  /** A choice of how long. */
  static void spans(Html html, String field) {
    html.raw("<label for=\"").raw(field).raw("\">For how long</label>\n<select id=\"").raw(field);
    html.raw("\" name=\"").raw(field).raw("\">");
    SPANS.forEach(
        (value, span) -> {
          html.raw("<option")
              .attribute("value", value)
              .raw(value.equals("1d") ? " selected>" : ">");
          html.text(Say.span(span)).raw("</option>");
        });
    html.raw("<option value=\"always\">until somebody ends it</option></select>\n");
  }

  /**
   * What was chosen; empty for no end.
   *
   * @throws Refused if it was not on offer
   */
  static Optional<Duration> span(Visit visit, String field) throws Refused {
    String chosen = visit.field(field);
    if (chosen.equals("always")) {
      return Optional.empty();
    }
    Duration span = SPANS.get(chosen);
    if (span == null) {
      throw new Refused("Choose for how long.");
    }
    return Optional.of(span);
  }
}
