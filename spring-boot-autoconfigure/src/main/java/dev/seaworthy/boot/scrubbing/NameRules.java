package dev.seaworthy.boot.scrubbing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of Django's {@code SafeExceptionReporterFilter} (5.2), to the letter: what a name
 * hides. Values are never looked at. Immutable and thread-safe.
 *
 * @param sessionCookieName a name that hides its value by being exactly this one
 */
public record NameRules(String sessionCookieName) {
  /** What a hidden value becomes, of whatever type it was. */
  public static final String SUBSTITUTE = "********************";

  /** Case is folded as in Python: LATIN SMALL LETTER LONG S is an S, KELVIN SIGN is a K. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "API|AUTH|TOKEN|KEY|SECRET|PASS|SIGNATURE|HTTP_COOKIE",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Whether a name hides its value. */
  public boolean hides(String name) {
    return name.equals(sessionCookieName) || HIDDEN.matcher(name).find();
  }

  /**
   * A setting, a request header or a cookie with what its name hides replaced; mappings are walked
   * by key, lists item by item without a name. Keys that are no text hide nothing.
   *
   * @return the value itself where nothing is hidden, else a copy
   */
  public @Nullable Object cleanse(Object name, @Nullable Object value) {
    if (name instanceof String text && hides(text)) {
      return SUBSTITUTE;
    }
    if (value instanceof Map<?, ?> map) {
      return cleansed(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(cleanse("", item)));
      return items;
    }
    return value;
  }

  /** All entries of a mapping, each under its own key. */
  public Map<Object, @Nullable Object> cleansed(Map<?, ?> map) {
    Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
    map.forEach((key, value) -> entries.put(key, cleanse(key, value)));
    return entries;
  }

  /**
   * The parameters of a body, in which only what the application has marked is hidden, and only
   * with {@code DEBUG} off.
   */
  public static Map<String, List<String>> parameters(
      Map<String, List<String>> posted, SensitiveParameters marked, boolean debug) {
    Map<String, List<String>> shown = new LinkedHashMap<>();
    posted.forEach(
        (name, values) ->
            shown.put(name, !debug && marked.isAbout(name) ? List.of(SUBSTITUTE) : values));
    return shown;
  }
}
