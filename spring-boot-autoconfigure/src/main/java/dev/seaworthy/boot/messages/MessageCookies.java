package dev.seaworthy.boot.messages;

import dev.seaworthy.boot.cookies.CookieAttributes;
import dev.seaworthy.boot.cookies.Cookies;
import dev.seaworthy.signing.messages.MessageCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the cookie of messages on a response and finds it on a request. */
record MessageCookies(CookieAttributes attributes) {
  static @Nullable String sent(HttpServletRequest request) {
    return Cookies.values(request, MessageCookie.NAME).stream().findFirst().orElse(null);
  }

  /** Sets the cookie; if it is to go, only where there is one. */
  void set(HttpServletRequest request, HttpServletResponse response, Optional<String> value) {
    if (value.isPresent()) {
      Cookies.put(response, attributes.cookie(request, MessageCookie.NAME, value.get()).build());
    } else if (sent(request) != null || Cookies.isPut(response, MessageCookie.NAME)) {
      Cookies.put(response, attributes.expired(request, MessageCookie.NAME));
    }
  }
}
