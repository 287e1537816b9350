package dev.seaworthy.boot.decoy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.util.ReflectionUtils;

/**
 * What Spring Security knows and has no public method for. Each is looked up once; a version that
 * lacks one fails the start and not the first attack.
 */
final class SpringInside {
  private static final Method ENCODER =
      method(DaoAuthenticationProvider.class, "getPasswordEncoder");
  private static final Method MANAGER =
      method(AbstractAuthenticationProcessingFilter.class, "getAuthenticationManager");
  private static final Method FAILURE_HANDLER =
      method(AbstractAuthenticationProcessingFilter.class, "getFailureHandler");
  private static final Method REQUIRES_AUTHENTICATION =
      method(
          AbstractAuthenticationProcessingFilter.class,
          "requiresAuthentication",
          HttpServletRequest.class,
          HttpServletResponse.class);
  private static final Method REQUIRES_LOGOUT =
      method(
          LogoutFilter.class,
          "requiresLogout",
          HttpServletRequest.class,
          HttpServletResponse.class);
  private static final Field PARENT = parentField();

  private SpringInside() {}

  /** Every method that is looked up. */
  static List<Method> methods() {
    return List.of(ENCODER, MANAGER, FAILURE_HANDLER, REQUIRES_AUTHENTICATION, REQUIRES_LOGOUT);
  }

  /** Every field that is looked up. */
  static List<Field> fields() {
    return List.of(PARENT);
  }

  static PasswordEncoder encoder(DaoAuthenticationProvider provider) {
    return (PasswordEncoder) Objects.requireNonNull(called(ENCODER, provider));
  }

  static @Nullable AuthenticationManager manager(AbstractAuthenticationProcessingFilter filter) {
    return (AuthenticationManager) called(MANAGER, filter);
  }

  static AuthenticationFailureHandler failureHandler(
      AbstractAuthenticationProcessingFilter filter) {
    return (AuthenticationFailureHandler) Objects.requireNonNull(called(FAILURE_HANDLER, filter));
  }

  static @Nullable AuthenticationManager parent(ProviderManager manager) {
    return (AuthenticationManager) ReflectionUtils.getField(PARENT, manager);
  }

  static boolean requiresAuthentication(
      AbstractAuthenticationProcessingFilter filter,
      HttpServletRequest request,
      HttpServletResponse response) {
    return Boolean.TRUE.equals(called(REQUIRES_AUTHENTICATION, filter, request, response));
  }

  static boolean requiresLogout(
      LogoutFilter filter, HttpServletRequest request, HttpServletResponse response) {
    return Boolean.TRUE.equals(called(REQUIRES_LOGOUT, filter, request, response));
  }

  private static @Nullable Object called(Method method, Object target, Object... arguments) {
    return ReflectionUtils.invokeMethod(method, target, arguments);
  }

  private static Method method(Class<?> type, String name, Class<?>... parameters) {
    Method method = ReflectionUtils.findMethod(type, name, parameters);
    if (method == null) {
      throw unknown(type, name);
    }
    ReflectionUtils.makeAccessible(method);
    return method;
  }

  private static Field parentField() {
    Field field = ReflectionUtils.findField(ProviderManager.class, "parent");
    if (field == null) {
      throw unknown(ProviderManager.class, "parent");
    }
    ReflectionUtils.makeAccessible(field);
    return field;
  }

  private static IllegalStateException unknown(Class<?> type, String name) {
    return new IllegalStateException(
        "the decoy does not know this version of Spring Security: "
            + type.getSimpleName()
            + " has no "
            + name
            + "; set seaworthy.admin.decoy to nothing until it does");
  }
}
