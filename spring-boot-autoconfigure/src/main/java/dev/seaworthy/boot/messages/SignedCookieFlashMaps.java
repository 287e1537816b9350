package dev.seaworthy.boot.messages;

import dev.seaworthy.boot.cookies.CookieAttributes;
import dev.seaworthy.boot.cookies.Cookies;
import dev.seaworthy.boot.values.NotAllowedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Keeps Spring MVC's flash attributes in a signed cookie, so that a redirect needs no session.
 * Thread-safe.
 */
final class SignedCookieFlashMaps extends AbstractFlashMapManager {
  /** The name of the cookie. */
  static final String NAME = "flash";

  /** What browsers keep of one cookie with its name and attributes: RFC 6265 section 6.1. */
  private static final int MOST_BYTES = 4096;

  private final Supplier<FlashCookies> format;
  private final CookieAttributes attributes;
  private final @Nullable InSession session;

  SignedCookieFlashMaps(
      Supplier<FlashCookies> format, CookieAttributes attributes, boolean fallsBack) {
    this.format = format;
    this.attributes = attributes;
    this.session = fallsBack ? new InSession() : null;
  }

  @Override
  protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
    List<FlashMap> maps = new ArrayList<>();
    Cookies.values(request, NAME).stream()
        .map(cookie -> format.get().read(cookie))
        .filter(read -> !read.isEmpty())
        .findFirst()
        .ifPresent(maps::addAll);
    List<FlashMap> kept = session == null ? null : session.retrieveFlashMaps(request);
    if (kept != null) {
      maps.addAll(kept);
    }
    return maps.isEmpty() ? null : maps;
  }

  @Override
  protected void updateFlashMaps(
      List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
    if (maps.isEmpty()) {
      forget(request, response);
      return;
    }
    Optional<String> line = line(maps, request);
    if (line.isPresent()) {
      clearSession(request, response);
      Cookies.put(response, attributes.cookie(request, NAME, line.get()).build());
    } else if (session != null) {
      session.updateFlashMaps(maps, request, response);
      forgetCookie(request, response);
    } else {
      throw new IllegalStateException(
          "flash attributes: they are too large for a cookie; keep less in them, or set"
              + " seaworthy.flash.store to fallback");
    }
  }

  /** The value, if it may and can stand in a cookie. */
  private Optional<String> line(List<FlashMap> maps, HttpServletRequest request) {
    try {
      String value = format.get().write(maps);
      int size = attributes.cookie(request, NAME, value).build().toString().length();
      return size <= MOST_BYTES ? Optional.of(value) : Optional.empty();
    } catch (NotAllowedException e) {
      if (session == null) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private void forget(HttpServletRequest request, HttpServletResponse response) {
    clearSession(request, response);
    forgetCookie(request, response);
  }

  private void forgetCookie(HttpServletRequest request, HttpServletResponse response) {
    if (!Cookies.values(request, NAME).isEmpty() || Cookies.isPut(response, NAME)) {
      Cookies.put(response, attributes.expired(request, NAME));
    }
  }

  private void clearSession(HttpServletRequest request, HttpServletResponse response) {
    if (session != null && session.retrieveFlashMaps(request) != null) {
      session.updateFlashMaps(List.of(), request, response);
    }
  }

  /** Spring's own manager, with its two steps opened to this package. */
  private static final class InSession extends SessionFlashMapManager {
    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
      return super.retrieveFlashMaps(request);
    }

    @Override
    protected void updateFlashMaps(
        List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
      super.updateFlashMaps(maps, request, response);
    }
  }
}
