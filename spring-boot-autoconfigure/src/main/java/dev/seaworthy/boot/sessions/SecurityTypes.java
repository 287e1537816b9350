package dev.seaworthy.boot.sessions;

import dev.seaworthy.boot.values.AllowedType;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.json.JsonText;
import dev.seaworthy.signing.refusals.MalformedToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * What Spring Security keeps in a session, in few words: of a login the name and the authorities,
 * of a saved request where it went, of a refusal its kind. No password, hash or detail is written.
 */
final class SecurityTypes {
  private static final String USER = "u";
  private static final String NAME = "n";
  private static final String REMEMBERED_USER = "ru";
  private static final String REMEMBERED_NAME = "rn";
  private static final String TEXT = "t";

  private SecurityTypes() {}

  static List<AllowedType<?>> all() {
    List<AllowedType<?>> types = new ArrayList<>();
    types.add(
        new AllowedType<>(
            "security-context",
            SecurityContextImpl.class,
            context ->
                context.getAuthentication() == null ? "" : written(context.getAuthentication()),
            SecurityTypes::context));
    types.add(
        new AllowedType<>(
            "csrf",
            DefaultCsrfToken.class,
            token ->
                text(List.of(token.getHeaderName(), token.getParameterName(), token.getToken())),
            SecurityTypes::csrf));
    types.add(
        new AllowedType<>(
            "saved-request",
            DefaultSavedRequest.class,
            DefaultSavedRequest::getRedirectUrl,
            SimpleSavedRequest::new));
    types.add(
        new AllowedType<>(
            "simple-saved-request",
            SimpleSavedRequest.class,
            SimpleSavedRequest::getRedirectUrl,
            SimpleSavedRequest::new));
    types.add(refusal("bad-credentials", BadCredentialsException.class));
    types.add(refusal("locked", LockedException.class));
    types.add(refusal("disabled", DisabledException.class));
    types.add(refusal("account-expired", AccountExpiredException.class));
    types.add(refusal("credentials-expired", CredentialsExpiredException.class));
    return types;
  }

  private static String written(Authentication authentication) {
    boolean known =
        authentication.getClass() == UsernamePasswordAuthenticationToken.class
            || authentication.getClass() == RememberMeAuthenticationToken.class;
    if (!known || !authentication.isAuthenticated()) {
      throw new IllegalArgumentException(
          "a login of "
              + authentication.getClass().getName()
              + " may not stand in a signed cookie; set seaworthy.sessions.store to container");
    }
    List<Object> fields = new ArrayList<>();
    fields.add(kind(authentication));
    fields.add(authentication.getName());
    for (GrantedAuthority authority : authentication.getAuthorities()) {
      fields.add(
          authority instanceof FactorGrantedAuthority factor
              ? Map.of(factor.getAuthority(), factor.getIssuedAt().getEpochSecond())
              : Objects.requireNonNull(authority.getAuthority()));
    }
    return text(fields);
  }

  /** Who was only remembered has not typed a password, and stays so. */
  private static String kind(Authentication authentication) {
    boolean user = authentication.getPrincipal() instanceof UserDetails;
    boolean remembered = authentication instanceof RememberMeAuthenticationToken;
    if (remembered) {
      return user ? REMEMBERED_USER : REMEMBERED_NAME;
    }
    return user ? USER : NAME;
  }

  private static SecurityContextImpl context(String text) {
    SecurityContextImpl context = new SecurityContextImpl();
    if (!text.isEmpty()) {
      List<?> fields = fields(text);
      String name = (String) Objects.requireNonNull(fields.get(1));
      List<GrantedAuthority> authorities =
          fields.subList(2, fields.size()).stream().map(SecurityTypes::authority).toList();
      String kind = (String) Objects.requireNonNull(fields.get(0));
      Object principal =
          kind.endsWith(USER)
              ? User.withUsername(name).password("").authorities(authorities).build()
              : name;
      context.setAuthentication(
          kind.startsWith("r")
              ? new RememberMeAuthenticationToken("read", principal, authorities)
              : UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities));
    }
    return context;
  }

  private static GrantedAuthority authority(Object field) {
    if (field instanceof Map<?, ?> factor) {
      Map.Entry<?, ?> only = factor.entrySet().iterator().next();
      return FactorGrantedAuthority.withAuthority((String) only.getKey())
          .issuedAt(Instant.ofEpochSecond((Long) only.getValue()))
          .build();
    }
    return new SimpleGrantedAuthority((String) field);
  }

  private static DefaultCsrfToken csrf(String text) {
    List<?> fields = fields(text);
    return new DefaultCsrfToken(
        (String) fields.get(0), (String) fields.get(1), (String) fields.get(2));
  }

  /** The message of Spring Security's own, which names nobody. */
  private static <E extends AuthenticationException> AllowedType<E> refusal(
      String name, Class<E> type) {
    return new AllowedType<>(
        name,
        type,
        refused -> Objects.requireNonNullElse(refused.getMessage(), TEXT),
        message -> type.cast(made(name, message)));
  }

  private static AuthenticationException made(String name, String message) {
    return switch (name) {
      case "locked" -> new LockedException(message);
      case "disabled" -> new DisabledException(message);
      case "account-expired" -> new AccountExpiredException(message);
      case "credentials-expired" -> new CredentialsExpiredException(message);
      default -> new BadCredentialsException(message);
    };
  }

  private static String text(List<?> fields) {
    return JsonText.compact(Json.of(fields));
  }

  private static List<?> fields(String text) {
    try {
      return (List<?>) Objects.requireNonNull(JsonText.read(text).toJava());
    } catch (MalformedToken e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
