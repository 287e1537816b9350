package dev.seaworthy.report.json;

import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One value of a JSON document that was written by somebody else, with its place, so that a wrong
 * one can be named. Immutable.
 *
 * <p>Nesting over {@value #DEEPEST}, a name twice in one object, and text after the document are
 * refused.
 */
public final class JsonTree {
  private static final int DEEPEST = 50;
  private static final int LONGEST_QUOTE = 120;

  private final String path;
  private final @Nullable Object value;

  private JsonTree(String path, @Nullable Object value) {
    this.path = path;
    this.value = value;
  }

  /**
   * Reads a document.
   *
   * @param document JSON, as UTF-8
   * @throws MalformedJsonException if it is none
   */
  public static JsonTree read(byte[] document) throws MalformedJsonException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), document)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new MalformedJsonException("is empty");
      }
      Object root = value(parser, first);
      if (parser.nextToken() != null) {
        throw new MalformedJsonException("goes on after its end");
      }
      return new JsonTree("", root);
    } catch (JacksonException e) {
      String where = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
      throw new MalformedJsonException(
          "is no JSON" + where + ": " + Shown.clipped(e.getOriginalMessage(), LONGEST_QUOTE));
    }
  }

  /** The property of that name, which has to be there. */
  public JsonTree at(String name) throws MalformedJsonException {
    return optional(name).orElseThrow(() -> wrong(name, "is not there"));
  }

  /** The property of that name, if it is there. */
  public Optional<JsonTree> optional(String name) throws MalformedJsonException {
    if (!(value instanceof Map<?, ?> map)) {
      throw new MalformedJsonException(named() + " is no object");
    }
    return map.containsKey(name)
        ? Optional.of(new JsonTree(below(name), map.get(name)))
        : Optional.empty();
  }

  /** The items of a list. */
  public List<JsonTree> items() throws MalformedJsonException {
    if (!(value instanceof List<?> list)) {
      throw new MalformedJsonException(named() + " is no list");
    }
    List<JsonTree> items = new ArrayList<>();
    for (Object each : list) {
      items.add(new JsonTree(path + "[" + items.size() + "]", each));
    }
    return items;
  }

  /** The items of the list of that name; none when it is not there. */
  public List<JsonTree> items(String name) throws MalformedJsonException {
    Optional<JsonTree> list = optional(name);
    return list.isEmpty() ? List.of() : list.get().items();
  }

  /** The text of that name, which has to be there. */
  public String text(String name) throws MalformedJsonException {
    if (at(name).value instanceof String text) {
      return text;
    }
    throw wrong(name, "is no text");
  }

  /** The text itself. */
  public String text() throws MalformedJsonException {
    if (value instanceof String text) {
      return text;
    }
    throw new MalformedJsonException(named() + " is no text");
  }

  /** The text of that name; empty when it is not there. */
  public String textOrNothing(String name) throws MalformedJsonException {
    return optional(name).isEmpty() ? "" : text(name);
  }

  /** The whole number of that name, which has to be there. */
  public int number(String name) throws MalformedJsonException {
    if (at(name).value instanceof Integer number) {
      return number;
    }
    throw wrong(name, "is no whole number");
  }

  /** The boolean of that name, which has to be there. */
  public boolean flag(String name) throws MalformedJsonException {
    if (at(name).value instanceof Boolean flag) {
      return flag;
    }
    throw wrong(name, "is neither true nor false");
  }

  /** What is wrong with the property of that name, as the end of a sentence about the document. */
  public MalformedJsonException wrong(String name, String how) {
    return new MalformedJsonException(below(name) + " " + how);
  }

  private String below(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private String named() {
    return path.isEmpty() ? "it" : path;
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.INT
              ? (Object) parser.getIntValue()
              : parser.getString();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getString();
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      object.put(name, value(parser, parser.nextToken()));
    }
    return object;
  }

  private static List<@Nullable Object> list(JsonParser parser) {
    List<@Nullable Object> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      list.add(value(parser, token));
    }
    return list;
  }
}
