package dev.seaworthy.boot.check;

import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Observation.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.security.web.firewall.DefaultHttpFirewall;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What the application's own firewalls let through that Spring Security's refuses. */
final class LiveFirewalls {
  /** What is missing from the list of the forbidden after each call. */
  private static final Map<String, String> WIDENING =
      new TreeMap<>(
          Map.of(
              "setAllowUrlEncodedSlash", "%2f",
              "setAllowUrlEncodedDoubleSlash", "%2f%2f",
              "setAllowUrlEncodedPercent", "%25",
              "setAllowUrlEncodedPeriod", "%2e",
              "setAllowBackSlash", "%5c",
              "setAllowSemicolon", ";",
              "setAllowNull", "%00"));

  private LiveFirewalls() {}

  static List<Observation> in(Beans beans) {
    List<Observation> weakened = new ArrayList<>();
    for (String bean : beans.own(HttpFirewall.class)) {
      for (String each : widened((HttpFirewall) beans.factory().getBean(bean))) {
        weakened.add(new Sign(beans.subject(bean), Beans.place(bean), Sign.Kind.FIREWALL, each));
      }
    }
    return weakened;
  }

  private static List<String> widened(HttpFirewall firewall) {
    if (firewall instanceof DefaultHttpFirewall) {
      return List.of("DefaultHttpFirewall");
    }
    List<String> widened = new ArrayList<>();
    if (firewall instanceof StrictHttpFirewall strict) {
      Set<String> forbidden = strict.getEncodedUrlBlocklist();
      WIDENING.forEach(
          (call, text) -> {
            if (!forbidden.contains(text)) {
              widened.add(call);
            }
          });
      if (Inside.of(strict, "allowedHttpMethods", Object.class)
          .filter(Set.of()::equals)
          .isPresent()) {
        widened.add("setUnsafeAllowAnyHttpMethod");
      }
    }
    return widened;
  }
}
