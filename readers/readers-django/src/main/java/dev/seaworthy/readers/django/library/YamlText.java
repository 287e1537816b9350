package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.NotKnown;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Real;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Traced;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads YAML into Python values, with the loader's own bounds on aliases, depth and size. */
final class YamlText {

  private static final int MOST_ALIASES = 50;
  private static final int DEEPEST = 50;
  private static final int LONGEST = 4 * 1024 * 1024;

  private YamlText() {}

  static Traced read(Interpreter interpreter, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(LONGEST);
    Object loaded;
    try {
      loaded = new Yaml(new SafeConstructor(options)).load(text);
    } catch (YAMLException | IllegalArgumentException e) {
      // SnakeYAML refuses some tags, such as !%20, by the latter.
      interpreter.exceptionClass("YAMLError", "Exception");
      throw interpreter.raise("YAMLError", "the YAML cannot be read");
    }
    return of(interpreter, loaded, 0);
  }

  private static Traced of(Interpreter interpreter, @Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw new NotKnown(interpreter.limit("YAML nested deeper than " + DEEPEST));
    }
    if (value == null) {
      return Traced.NONE;
    }
    if (value instanceof Map<?, ?> map) {
      Table table = interpreter.table();
      map.forEach(
          (key, each) ->
              interpreter.setItem(
                  Traced.of(table),
                  of(interpreter, key, depth + 1),
                  of(interpreter, each, depth + 1)));
      return Traced.of(table);
    }
    if (value instanceof Iterable<?> items) {
      List<Traced> all = new ArrayList<>();
      items.forEach(each -> all.add(of(interpreter, each, depth + 1)));
      return interpreter.list(all);
    }
    return plain(interpreter, value);
  }

  private static Traced plain(Interpreter interpreter, Object value) {
    if (value instanceof String text) {
      return Traced.of(text);
    }
    if (value instanceof Boolean flag) {
      return Traced.of((boolean) flag);
    }
    if (value instanceof Integer || value instanceof Long) {
      return Traced.of(((Number) value).longValue());
    }
    if (value instanceof BigInteger big) {
      return Traced.of(new Int(big));
    }
    if (value instanceof Double real) {
      return Traced.of(new Real(real));
    }
    return interpreter.notFollowed("a YAML value");
  }
}
