package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.value.Traced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code urllib.parse}. */
final class UrlLibrary {

  private UrlLibrary() {}

  static List<NativeModule> modules() {
    return List.of(
        NativeModule.named("urllib.parse")
            .strict("urlparse", call -> parsed(call))
            .strict("urlsplit", call -> parsed(call))
            .strict(
                "quote",
                call -> Traced.of(Urls.encoded(call.text(0, "string"), call.text(1, "safe", "/"))))
            .strict(
                "quote_plus",
                call ->
                    Traced.of(
                        Urls.encoded(call.text(0, "string"), call.text(1, "safe", " "))
                            .replace(' ', '+')))
            .strict("unquote", call -> Traced.of(Urls.decoded(call.text(0, "string"))))
            .strict(
                "unquote_plus",
                call -> Traced.of(Urls.decoded(call.text(0, "string").replace('+', ' '))))
            .strict("parse_qsl", call -> pairs(call))
            .strict("parse_qs", call -> lists(call))
            .strict("urljoin", UrlLibrary::join)
            .strict("urlencode", UrlLibrary::encode)
            .build(),
        NativeModule.named("urllib")
            .value("parse", interpreter -> interpreter.importModule("urllib.parse"))
            .build());
  }

  static Traced parsed(Invocation call) {
    return Traced.of(new Parsed(Urls.split(call.text(0, "url"))));
  }

  private static Traced pairs(Invocation call) {
    Interpreter interpreter = call.interpreter();
    return interpreter.list(
        Urls.parameters(call.text(0, "qs")).entrySet().stream()
            .map(
                each ->
                    interpreter.tuple(
                        List.of(Traced.of(each.getKey()), Traced.of(each.getValue()))))
            .toList());
  }

  private static Traced lists(Invocation call) {
    Map<String, Traced> all = new LinkedHashMap<>();
    Urls.parameters(call.text(0, "qs"))
        .forEach(
            (name, value) -> all.put(name, call.interpreter().list(List.of(Traced.of(value)))));
    return call.interpreter().table(all);
  }

  private static Traced join(Invocation call) {
    String base = call.text(0, "base");
    String url = call.text(1, "url");
    if (url.isEmpty()) {
      return Traced.of(base);
    }
    Urls parts = Urls.split(base);
    if (!Urls.split(url).scheme().isEmpty() || url.startsWith("//")) {
      return Traced.of(url.startsWith("//") ? parts.scheme() + ":" + url : url);
    }
    String root = (parts.scheme().isEmpty() ? "" : parts.scheme() + "://") + parts.netloc();
    if (url.startsWith("/")) {
      return Traced.of(root + url);
    }
    String folder = parts.path().substring(0, parts.path().lastIndexOf('/') + 1);
    return Traced.of(root + (folder.isEmpty() && !root.isEmpty() ? "/" : folder) + url);
  }

  private static Traced encode(Invocation call) {
    StringBuilder out = new StringBuilder();
    Traced pairs =
        call.interpreter().call(call.interpreter().attribute(call.need(0, "query"), "items"));
    for (Traced pair : call.interpreter().iterate(pairs)) {
      List<Traced> both = call.interpreter().iterate(pair);
      out.append(out.isEmpty() ? "" : "&")
          .append(Urls.encoded(call.interpreter().printed(both.get(0)), ""))
          .append('=')
          .append(Urls.encoded(call.interpreter().printed(both.get(1)), ""));
    }
    return Traced.of(out.toString());
  }

  /** What {@code urlparse} gives. */
  record Parsed(Urls url) implements NativeObject {
    @Override
    public String typeName() {
      return "ParseResult";
    }

    private static Traced orNone(Optional<String> part) {
      return part.map(Traced::of).orElse(Traced.NONE);
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      return switch (name) {
        case "scheme" -> Optional.of(Traced.of(url.scheme()));
        case "netloc" -> Optional.of(Traced.of(url.netloc()));
        case "path" -> Optional.of(Traced.of(url.path()));
        case "query" -> Optional.of(Traced.of(url.query()));
        case "fragment" -> Optional.of(Traced.of(url.fragment()));
        case "params" -> Optional.of(Traced.of(""));
        case "username" -> Optional.of(orNone(url.username()));
        case "password" -> Optional.of(orNone(url.password()));
        case "hostname" -> Optional.of(orNone(url.hostname()));
        case "port" ->
            Optional.of(url.port().map(each -> Traced.of((long) each)).orElse(Traced.NONE));
        case "geturl" -> Native.strict(name, call -> Traced.of(whole()));
        default -> Optional.empty();
      };
    }

    private String whole() {
      return (url.scheme().isEmpty() ? "" : url.scheme() + ":")
          + (url.netloc().isEmpty() ? "" : "//" + url.netloc())
          + url.path()
          + (url.query().isEmpty() ? "" : "?" + url.query())
          + (url.fragment().isEmpty() ? "" : "#" + url.fragment());
    }
  }
}
