package dev.seaworthy.readers.django.routes;

import dev.seaworthy.readers.django.evaluate.Narrowing;
import dev.seaworthy.readers.django.python.Expression;
import dev.seaworthy.readers.django.python.ExpressionText;
import dev.seaworthy.readers.django.python.Parts;
import dev.seaworthy.readers.django.value.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a URL configuration is followed, and how its targets are written. Not safe for use by
 * several threads.
 */
final class UrlConfiguration implements Narrowing {

  private static final int LONGEST = 120;
  private static final Set<String> ROUTES = Set.of("path", "re_path", "url");

  private final Map<Site, String> targets = new HashMap<>();

  @Override
  public Set<String> usual() {
    return Set.of("urlpatterns");
  }

  /** Of a pattern, a view does not matter: only {@code include(…)} and {@code site.urls} do. */
  @Override
  public List<Expression> telling(String file, Expression.Call call) {
    if (!ROUTES.contains(called(call)) || call.arguments().size() < 2) {
      return Parts.of(call);
    }
    Expression target = argument(call, 1, "view");
    Site site = new Site(file, call.position().line(), call.position().column());
    targets.put(site, ExpressionText.of(target, LONGEST));
    Expression pattern = argument(call, 0, called(call).equals("path") ? "route" : "regex");
    return leadsOn(target)
        ? List.of(call.function(), pattern, target)
        : List.of(call.function(), pattern);
  }

  private static Expression argument(Expression.Call call, int index, String name) {
    return call.arguments().stream()
        .filter(each -> name.equals(each.name()))
        .findFirst()
        .orElse(call.arguments().get(index))
        .value();
  }

  private static boolean leadsOn(Expression target) {
    boolean urls = target instanceof Expression.Attribute one && one.name().equals("urls");
    boolean include =
        target instanceof Expression.Call one
            && Set.of("include", "decorator_include").contains(called(one));
    boolean site =
        target instanceof Expression.Call one
            && Parts.of(one).stream().anyMatch(UrlConfiguration::leadsOn);
    return urls || include || site || target instanceof Expression.Display;
  }

  private static String called(Expression.Call call) {
    if (call.function() instanceof Expression.Name name) {
      return name.id();
    }
    return call.function() instanceof Expression.Attribute attribute ? attribute.name() : "";
  }

  /** How the target of the pattern at a place is written. */
  Optional<String> target(Site site) {
    return Optional.ofNullable(targets.get(site));
  }
}
