package dev.seaworthy.guard.vectors;

import dev.seaworthy.guard.headers.HeaderSink;
import dev.seaworthy.guard.headers.Hsts;
import dev.seaworthy.guard.headers.SecurityHeaders;
import dev.seaworthy.guard.hosts.AllowedHosts;
import dev.seaworthy.guard.hosts.HostJudgement;
import dev.seaworthy.guard.hosts.HostSource;
import dev.seaworthy.guard.request.TestRequest;
import dev.seaworthy.guard.scheme.HttpsRedirect;
import dev.seaworthy.guard.scheme.ProxyScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The pure rules, wired in the order of a vector's {@code MIDDLEWARE} and answered by its view: the
 * layers of Django's handler, each a few lines around a rule.
 */
public final class DjangoStack {
  private static final String SECURITY = "SecurityMiddleware";

  private final JsonNode settings;
  private final JsonNode view;
  private final TestRequest request;

  public DjangoStack(JsonNode vector) {
    settings = vector.get("settings");
    view = vector.get("view");
    request = request(vector.get("request"));
  }

  /** Status and headers, names ignoring case. */
  public record Answer(int status, Map<String, String> headers) implements HeaderSink {
    /** An answer without headers. */
    public static Answer empty(int status) {
      return new Answer(status, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    @Override
    public boolean has(String name) {
      return headers.containsKey(name);
    }

    @Override
    public void set(String name, String value) {
      headers.put(name, value);
    }
  }

  /** What the vector expects. */
  public static Answer expected(JsonNode vector) {
    Answer answer = Answer.empty(vector.get("expect").get("status").asInt());
    vector
        .get("expect")
        .get("headers")
        .properties()
        .forEach(header -> answer.set(header.getKey(), header.getValue().asString()));
    return answer;
  }

  /** What the rules answer. */
  public Answer answer() {
    List<String> layers = texts(settings.get("MIDDLEWARE"));
    return through(layers);
  }

  private Answer through(List<String> layers) {
    if (layers.isEmpty()) {
      return viewAnswer();
    }
    List<String> inner = layers.subList(1, layers.size());
    return layers.get(0).endsWith(SECURITY) ? secured(inner) : framed(inner);
  }

  private Answer secured(List<String> inner) {
    boolean secure = scheme().isSecure(request);
    HttpsRedirect redirect = redirect();
    Answer answer;
    if (redirect.applies(request, secure)) {
      String host = source().of(request, secure);
      boolean asked = redirect.fixedHost().isEmpty();
      if (asked && hosts().judge(host) != HostJudgement.ALLOWED) {
        return Answer.empty(400);
      }
      answer = Answer.empty(301);
      answer.set("Location", redirect.location(host, request));
    } else {
      answer = through(inner);
    }
    headers().applyTo(answer, secure);
    return answer;
  }

  private Answer framed(List<String> inner) {
    Answer answer = through(inner);
    boolean reachedView = answer.status() != 301 || !answer.has("Location");
    boolean missing = request.path().endsWith("/missing");
    if (!(reachedView && !missing && view.get("xframe_exempt").asBoolean())) {
      SecurityHeaders.none().frames(frames()).applyTo(answer, false);
    }
    return answer;
  }

  /** What the view alone answers. */
  public Answer viewAnswer() {
    if (request.path().endsWith("/missing")) {
      return Answer.empty(404);
    }
    if (view.get("raises").asBoolean()) {
      return Answer.empty(500);
    }
    Answer answer = Answer.empty(view.get("status").asInt());
    view.get("headers")
        .properties()
        .forEach(header -> answer.set(header.getKey(), header.getValue().asString()));
    return answer;
  }

  public AllowedHosts hosts() {
    return AllowedHosts.of(texts(settings.get("ALLOWED_HOSTS")));
  }

  public HostSource source() {
    return new HostSource(flag("USE_X_FORWARDED_HOST", false), false);
  }

  public ProxyScheme scheme() {
    JsonNode pair = settings.path("SECURE_PROXY_SSL_HEADER");
    return pair.isArray()
        ? ProxyScheme.ofDjangoSetting(pair.get(0).asString(), pair.get(1).asString())
        : ProxyScheme.ofConnection();
  }

  public HttpsRedirect redirect() {
    HttpsRedirect redirect =
        flag("SECURE_SSL_REDIRECT", false) ? HttpsRedirect.on() : HttpsRedirect.off();
    return redirect
        .to(text("SECURE_SSL_HOST", ""))
        .exceptFor(texts(settings.path("SECURE_REDIRECT_EXEMPT")));
  }

  /** The headers of SecurityMiddleware. */
  public SecurityHeaders headers() {
    Duration maxAge = Duration.ofSeconds(settings.path("SECURE_HSTS_SECONDS").asLong(0));
    Hsts hsts =
        new Hsts(
            maxAge,
            flag("SECURE_HSTS_INCLUDE_SUBDOMAINS", false),
            flag("SECURE_HSTS_PRELOAD", false));
    SecurityHeaders headers = SecurityHeaders.none().hsts(hsts);
    if (flag("SECURE_CONTENT_TYPE_NOSNIFF", true)) {
      headers = headers.noSniffing();
    }
    JsonNode referrer = settings.path("SECURE_REFERRER_POLICY");
    headers =
        referrer.isArray()
            ? headers.referrerPolicy(texts(referrer))
            : headers.referrerPolicy(text("SECURE_REFERRER_POLICY", "same-origin"));
    return headers.openerPolicy(text("SECURE_CROSS_ORIGIN_OPENER_POLICY", "same-origin"));
  }

  /** The setting of XFrameOptionsMiddleware. */
  public String frames() {
    return text("X_FRAME_OPTIONS", "DENY");
  }

  public TestRequest request() {
    return request;
  }

  /** Absent is Django's default, null is none. */
  private String text(String name, String otherwise) {
    JsonNode value = settings.path(name);
    return value.isMissingNode() ? otherwise : value.isNull() ? "" : value.asString();
  }

  private boolean flag(String name, boolean otherwise) {
    return settings.path(name).asBoolean(otherwise);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asString()));
    return texts;
  }

  private static TestRequest request(JsonNode sent) {
    TestRequest request =
        TestRequest.get(sent.get("script_name").asString() + sent.get("path").asString())
            .method(sent.get("method").asString())
            .query(sent.get("query").asString())
            .encrypted(sent.get("scheme").asString().equals("https"));
    sent.get("headers")
        .properties()
        .forEach(header -> request.with(header.getKey(), header.getValue().asString()));
    return request;
  }
}
