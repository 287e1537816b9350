package dev.seaworthy.store.redis;

import java.util.ArrayList;
import java.util.List;

/**
 * Several texts in one, a line each; what breaks lines within a text is written as two characters.
 * So a script finds the first fields without knowing more of what they say.
 */
final class Fields {
  private Fields() {}

  static String joined(List<String> fields) {
    StringBuilder all = new StringBuilder();
    for (String field : fields) {
      all.append(escaped(field)).append('\n');
    }
    return all.toString();
  }

  /** A field as it stands in the whole. */
  static String escaped(String field) {
    return field.replace("\\", "\\\\").replace("\n", "\\n");
  }

  static List<String> split(String all) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int at = 0; at < all.length(); at++) {
      char c = all.charAt(at);
      if (c == '\n') {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c == '\\' && at + 1 < all.length()) {
        at++;
        field.append(all.charAt(at) == 'n' ? '\n' : all.charAt(at));
      } else {
        field.append(c);
      }
    }
    return fields;
  }
}
