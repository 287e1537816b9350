package dev.seaworthy.boot.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Django's own names, which the environment uses without a prefix, as properties of the starter.
 *
 * @see <a href="https://docs.djangoproject.com/en/5.2/ref/settings/">Django, Settings</a>
 */
final class DjangoNames {
  static final String SECRET_KEY = "SECRET_KEY";
  static final String SECRET_KEY_FALLBACKS = "SECRET_KEY_FALLBACKS";
  static final String DEBUG = "DEBUG";

  /** By Django's name: the starter's, as Spring Boot spells it in the environment, two ways. */
  private static final Map<String, String[]> OURS = new LinkedHashMap<>();

  static {
    OURS.put(SECRET_KEY, new String[] {"SEAWORTHY_SECRETKEY", "SEAWORTHY_SECRET_KEY"});
    OURS.put(
        SECRET_KEY_FALLBACKS,
        new String[] {"SEAWORTHY_SECRETKEYFALLBACKS", "SEAWORTHY_SECRET_KEY_FALLBACKS"});
    OURS.put(DEBUG, new String[] {"SEAWORTHY_DEBUG"});
    OURS.put("ALLOWED_HOSTS", new String[] {"SEAWORTHY_ALLOWEDHOSTS", "SEAWORTHY_ALLOWED_HOSTS"});
  }

  private DjangoNames() {}

  /** The variables under the starter's names too, unless they are given under those already. */
  static Map<String, Variable> translated(Map<String, Variable> variables) {
    Map<String, Variable> translated = new LinkedHashMap<>();
    for (Map.Entry<String, String[]> each : OURS.entrySet()) {
      Variable variable = variables.get(each.getKey());
      if (variable != null && !isGiven(each.getValue(), variables)) {
        translated.put(each.getValue()[0], variable);
      }
    }
    return translated;
  }

  private static boolean isGiven(String[] names, Map<String, Variable> variables) {
    for (String each : names) {
      if (variables.containsKey(each)) {
        return true;
      }
    }
    return false;
  }
}
