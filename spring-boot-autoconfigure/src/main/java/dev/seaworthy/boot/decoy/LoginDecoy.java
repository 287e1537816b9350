package dev.seaworthy.boot.decoy;

import dev.seaworthy.boot.door.UnreadableForm;
import dev.seaworthy.boot.prefix.PrefixedRequest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The decoy of the application's own login. */
final class LoginDecoy implements Decoy {
  /** Endings of what a login page is made of, and an admin is not. */
  private static final Set<String> ASSETS =
      Set.of(
          "css",
          "js",
          "mjs",
          "map",
          "png",
          "svg",
          "ico",
          "gif",
          "jpg",
          "jpeg",
          "webp",
          "avif",
          "woff",
          "woff2",
          "ttf",
          "webmanifest");

  private final LoginPlace place;
  private final Map<String, Optional<String>> pages = new ConcurrentHashMap<>();

  LoginDecoy(LoginPlace place) {
    this.place = place;
  }

  @Override
  public boolean answers(HttpServletRequest request, HttpServletResponse response, String prefix) {
    return false;
  }

  @Override
  public HttpServletRequest lead(HttpServletRequest found, String prefix) {
    DecoyVisit visit = DecoyVisit.begin(found);
    if (PrefixedRequest.isAround(found, prefix)) {
      return found;
    }
    HttpServletRequest request = UnreadableForm.asFound(found);
    Optional<String> page = pages.computeIfAbsent(prefix, any -> place.page(request));
    boolean own = page.map(each -> isAtOrBelow(each, prefix)).orElse(true);
    HttpServletRequest asked = own ? request : PrefixedRequest.stripping(request, prefix);
    boolean admitted = isLogin(asked, page);
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      visit.admit(admitted);
    }
    return own || admitted ? asked : PrefixedRequest.keeping(request, prefix);
  }

  private boolean isLogin(HttpServletRequest request, Optional<String> page) {
    String info = request.getPathInfo();
    String path = request.getServletPath() + (info == null ? "" : info);
    return page.map(each -> isAtOrBelow(path, each)).orElse(false)
        || isAsset(path)
        || place.isUsed(request);
  }

  private static boolean isAsset(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') && ASSETS.contains(path.substring(dot + 1));
  }

  private static boolean isAtOrBelow(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
