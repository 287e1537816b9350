package dev.seaworthy.boot.command;

import jakarta.servlet.ServletContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The servlet context of an application that has no container: has nothing and keeps nothing. Parts
 * of Spring MVC that security chains ask are not made without one.
 */
final class BareServletContext implements InvocationHandler {
  /** The version of the servlet API that Spring Boot 4 stands on. */
  private static final int MAJOR = 6;

  private BareServletContext() {}

  static ServletContext make() {
    return (ServletContext)
        Proxy.newProxyInstance(
            BareServletContext.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            new BareServletContext());
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> arguments != null && proxy == arguments[0];
      case "getContextPath", "getServerInfo", "getServletContextName", "toString" -> "";
      case "getMajorVersion", "getEffectiveMajorVersion" -> MAJOR;
      default -> empty(method.getReturnType());
    };
  }

  private static @Nullable Object empty(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    if (type == Enumeration.class) {
      return Collections.emptyEnumeration();
    }
    if (type == Map.class) {
      return Map.of();
    }
    return type == Set.class ? Set.of() : null;
  }
}
