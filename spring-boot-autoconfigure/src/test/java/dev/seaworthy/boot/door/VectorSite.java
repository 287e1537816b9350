package dev.seaworthy.boot.door;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.guard.AttemptLedger;
import dev.seaworthy.guard.Doorkeeper;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.GuardRules;
import dev.seaworthy.guard.TrafficWatch;
import dev.seaworthy.guard.Verdict;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.address.ClientAddressRule;
import dev.seaworthy.guard.address.ForwardingHeader;
import dev.seaworthy.guard.baits.Baits;
import dev.seaworthy.guard.headers.ResponseHeader;
import dev.seaworthy.guard.headers.SecurityHeaders;
import dev.seaworthy.guard.hosts.AllowedHosts;
import dev.seaworthy.guard.hosts.HostSource;
import dev.seaworthy.guard.request.TestRequest;
import dev.seaworthy.guard.vectors.DjangoStack;
import dev.seaworthy.guard.vectors.DjangoStack.Answer;
import dev.seaworthy.vectors.VectorFile;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.JsonNode;

/** A site whose rules and whose one view are those of the recorded case at hand. */
@Configuration
class VectorSite {
  private static final String ENCRYPTED = "X-Encrypted-For-The-Test";
  private static final List<String> HEADERS =
      List.of(
          "Location",
          "Strict-Transport-Security",
          "X-Content-Type-Options",
          "Referrer-Policy",
          "Cross-Origin-Opener-Policy",
          "X-Frame-Options");

  private volatile @Nullable Case current;
  private volatile @Nullable GuardFilter filter;
  private volatile boolean seen;

  void prepare(Case each) {
    current = each;
    seen = false;
    filter =
        new GuardFilter(
            each.guard(), Gangway.NOWHERE, Refusals.BARE, SignedIn.NOBODY, Mishaps.UNHEARD, false);
  }

  boolean saw() {
    return seen;
  }

  @Bean
  FilterRegistrationBean<Filter> guardOfTheCase() {
    Filter inTurn =
        (request, response, chain) -> {
          seen = true;
          HttpServletRequest asked = (HttpServletRequest) request;
          boolean encrypted = asked.getHeader(ENCRYPTED) != null;
          asked.setAttribute(Peer.ATTRIBUTE, Peer.of(asked.getRemoteAddr(), encrypted));
          Objects.requireNonNull(filter).doFilter(request, response, chain);
        };
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(inTurn);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(
        DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
    return registration;
  }

  @Bean
  ServletRegistrationBean<HttpServlet> view() {
    HttpServlet servlet =
        new HttpServlet() {
          private static final long serialVersionUID = 1L;

          @Override
          protected void service(HttpServletRequest request, HttpServletResponse response)
              throws ServletException, IOException {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
              response.setStatus(
                  (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
            } else {
              Objects.requireNonNull(current).answerTo(request, response);
            }
          }
        };
    return new ServletRegistrationBean<>(servlet, "/*");
  }

  /** One recorded case, over a socket. */
  static final class Case {
    private final JsonNode json;

    private Case(JsonNode json) {
      this.json = json;
    }

    static List<Case> all() {
      List<Case> all = new ArrayList<>();
      VectorFile.copy("hosts").cases().forEach(each -> all.add(new Case(each)));
      VectorFile.copy("security_middleware").cases().forEach(each -> all.add(new Case(each)));
      return all;
    }

    String id() {
      return json.get("id").asString();
    }

    private boolean isMiddleware() {
      return json.has("settings");
    }

    /** Loopback is a trusted proxy, so that forwarding headers count as they do in Django. */
    private GuardRules.Builder rules() {
      ClientAddressRule loopback =
          ClientAddressRule.behind(
              List.of(Cidr.parse("127.0.0.0/8"), Cidr.parse("203.0.113.0/24")),
              ForwardingHeader.X_FORWARDED_FOR);
      GuardRules.Builder rules = GuardRules.builder().clientAddress(loopback).baits(Baits.none());
      if (isMiddleware()) {
        DjangoStack stack = new DjangoStack(json);
        return rules
            .hosts(stack.hosts())
            .hostSource(stack.source())
            .scheme(stack.scheme())
            .redirect(stack.redirect())
            .headers(stack.headers().frames(stack.frames()));
      }
      List<String> hosts = new ArrayList<>();
      json.get("allowed_hosts").forEach(entry -> hosts.add(entry.asString()));
      return rules
          .headers(SecurityHeaders.none())
          .hosts(AllowedHosts.of(hosts, json.get("debug").asBoolean()))
          .hostSource(
              new HostSource(
                  json.get("use_x_forwarded_host").asBoolean(),
                  json.get("use_x_forwarded_port").asBoolean()));
    }

    Guard guard() {
      return new Guard(
          rules().build(),
          Doorkeeper.knowingNobody(),
          AttemptLedger.forgetting(),
          TrafficWatch.none(),
          GuardEvents.none(),
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /** What the guard decides, and the view answers, without any container. */
    Answer decided() {
      Guard guard = guard();
      Verdict verdict = guard.decide(request()).verdict();
      Answer answer;
      if (verdict instanceof Verdict.Refuse refused) {
        answer = Answer.empty(refused.status());
      } else if (verdict instanceof Verdict.Redirect redirect) {
        answer = Answer.empty(301);
        answer.set("Location", redirect.location());
      } else {
        answer = isMiddleware() ? new DjangoStack(json).viewAnswer() : Answer.empty(200);
      }
      for (ResponseHeader header : guard.headers(verdict)) {
        if (!answer.has(header.name())) {
          answer.set(header.name(), header.value());
        }
      }
      return answer;
    }

    private TestRequest request() {
      if (isMiddleware()) {
        return new DjangoStack(json).request();
      }
      TestRequest request =
          TestRequest.get("/")
              .encrypted(isEncrypted())
              .server(json.get("server_name").asString(), json.get("server_port").asInt());
      headers().forEach(request::with);
      return request;
    }

    private boolean isEncrypted() {
      return isMiddleware()
          ? json.get("request").get("scheme").asString().equals("https")
          : json.get("secure").asBoolean();
    }

    private Map<String, String> headers() {
      Map<String, String> headers = new LinkedHashMap<>();
      if (isMiddleware()) {
        json.get("request")
            .get("headers")
            .properties()
            .forEach(each -> headers.put(each.getKey(), each.getValue().asString()));
        return headers;
      }
      Map<String, String> names = new LinkedHashMap<>();
      names.put("http_host", "Host");
      names.put("x_forwarded_host", "X-Forwarded-Host");
      names.put("x_forwarded_port", "X-Forwarded-Port");
      names.forEach(
          (key, name) -> {
            if (!json.get(key).isNull()) {
              headers.put(name, json.get(key).asString());
            }
          });
      return headers;
    }

    String path() {
      JsonNode request = json.path("request");
      return isMiddleware()
          ? request.get("script_name").asString() + request.get("path").asString()
          : "/";
    }

    boolean namesNoHost() {
      return !headers().containsKey("Host");
    }

    boolean hasOuterSpace() {
      return headers().values().stream().anyMatch(value -> !value.equals(value.strip()))
          || decided().headers().values().stream().anyMatch(value -> !value.equals(value.strip()));
    }

    boolean hasRawBytesInQuery() {
      return isMiddleware()
          && json.get("request").get("query").asString().chars().anyMatch(c -> c > 0x7f);
    }

    /** A line of HTTP is bytes: nothing beyond Latin-1, no line break within. */
    boolean isUnspeakable() {
      return headers().values().stream()
          .flatMapToInt(String::chars)
          .anyMatch(c -> c > 0xff || c == '\r' || c == '\n');
    }

    Answer ask(Afloat afloat) {
      StringBuilder text = new StringBuilder(method()).append(' ').append(target());
      text.append(namesNoHost() ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n");
      headers().forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
      text.append(isEncrypted() ? ENCRYPTED + ": yes\r\n" : "");
      text.append(method().equals("POST") ? "Content-Length: 0\r\n" : "");
      dev.seaworthy.boot.afloat.Answer raw =
          afloat.send(text.append("Connection: close\r\n\r\n").toString());
      Answer answer = Answer.empty(raw.status());
      for (String name : HEADERS) {
        if (!raw.all(name).isEmpty()) {
          answer.set(name, raw.header(name));
        }
      }
      return answer;
    }

    private String method() {
      return isMiddleware() ? json.get("request").get("method").asString() : "GET";
    }

    private String target() {
      StringBuilder target = new StringBuilder();
      for (String segment : path().split("/", -1)) {
        String encoded = URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
        target.append(target.isEmpty() && encoded.isEmpty() ? "" : encoded).append('/');
      }
      target.setLength(target.length() - 1);
      String query = isMiddleware() ? json.get("request").get("query").asString() : "";
      return target + (query.isEmpty() ? "" : "?" + query);
    }

    void answerTo(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
      if (!isMiddleware()) {
        return;
      }
      Answer view = new DjangoStack(json).viewAnswer();
      if (json.get("view").get("raises").asBoolean() && view.status() == 500) {
        throw new ServletException(
            "as the case has it, " + request.getMethod().toLowerCase(Locale.ROOT));
      }
      view.headers().forEach(response::setHeader);
      if (view.status() == 404) {
        response.sendError(404);
      } else {
        response.setStatus(view.status());
      }
    }
  }
}
