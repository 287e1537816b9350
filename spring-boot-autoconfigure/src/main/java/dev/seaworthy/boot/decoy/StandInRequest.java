package dev.seaworthy.boot.decoy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * The request of a failed login, with a name that nobody has in place of the one that was tried.
 */
final class StandInRequest extends HttpServletRequestWrapper {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int FIRST = 'a';
  private static final int BEYOND = 'z' + 1;
  private static final int SHORTEST = 16;

  private final String tried;
  private final String name;

  StandInRequest(HttpServletRequest request, Authentication tried) {
    super(request);
    this.tried = tried.getName();
    this.name = nobody(this.tried.length());
  }

  String name() {
    return name;
  }

  @Override
  public @Nullable String getParameter(String parameter) {
    String value = super.getParameter(parameter);
    return value == null ? null : standIn(value);
  }

  @Override
  public String @Nullable [] getParameterValues(String parameter) {
    String[] values = super.getParameterValues(parameter);
    return values == null ? null : standIns(values);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> all = new HashMap<>();
    super.getParameterMap().forEach((key, values) -> all.put(key, standIns(values)));
    return Map.copyOf(all);
  }

  private String[] standIns(String[] values) {
    return Arrays.stream(values).map(this::standIn).toArray(String[]::new);
  }

  private String standIn(String value) {
    return value.strip().equalsIgnoreCase(tried.strip()) ? name : value;
  }

  private static String nobody(int length) {
    return RANDOM
        .ints(Math.max(length, SHORTEST), FIRST, BEYOND)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
