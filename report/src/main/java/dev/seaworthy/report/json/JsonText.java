package dev.seaworthy.report.json;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes one JSON document onto a stream as it comes, indented by two, in ASCII: everything else is
 * escaped, so that a name from a scanned tree can neither act on a terminal nor break the encoding,
 * and still reads back as it was. Not thread-safe.
 */
public final class JsonText {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private final JsonGenerator json;

  private JsonText(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes a document that is an object.
   *
   * @param out where to; flushed, not closed
   * @param body writes the object's properties
   * @throws IOException if the stream fails
   */
  public static void write(OutputStream out, Consumer<JsonText> body) throws IOException {
    JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    try {
      JsonGenerator json = factory.createGenerator(new Indented(), out);
      JsonText text = new JsonText(json);
      text.object(() -> body.accept(text));
      json.writeRaw('\n');
      json.flush();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** A property that is text. */
  public void text(String name, String value) {
    json.writeStringProperty(name, value);
  }

  /** A property that is text; left out when there is none. */
  public void text(String name, Optional<String> value) {
    value.ifPresent(some -> text(name, some));
  }

  /** A property that is a number. */
  public void number(String name, int value) {
    json.writeNumberProperty(name, value);
  }

  /** A property that is a boolean. */
  public void flag(String name, boolean value) {
    json.writeBooleanProperty(name, value);
  }

  /** A property that is a list of texts. */
  public void texts(String name, Collection<String> values) {
    array(name, values, json::writeString);
  }

  /** A property that is a list, each item a value that {@code write} writes. */
  public <T> void array(String name, Collection<T> items, Consumer<T> write) {
    json.writeArrayPropertyStart(name);
    items.forEach(write);
    json.writeEndArray();
  }

  /** A property that is a list of objects, of each of which {@code write} writes the properties. */
  public <T> void objects(String name, Collection<T> items, Consumer<T> write) {
    array(name, items, item -> object(() -> write.accept(item)));
  }

  /** A property that is an object, of which {@code body} writes the properties. */
  public void object(String name, Runnable body) {
    json.writeName(name);
    object(body);
  }

  /** The name of a property whose value comes next. */
  void name(String name) {
    json.writeName(name);
  }

  /** A value that is text. */
  void item(String value) {
    json.writeString(value);
  }

  /** A value that is a boolean. */
  void item(boolean value) {
    json.writeBoolean(value);
  }

  /** A value that is a whole number. */
  void item(BigInteger value) {
    json.writeNumber(value);
  }

  /** A value that is a number; JSON has none that is not finite. */
  void item(double value) {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeString(String.valueOf(value));
    }
  }

  /** The value {@code null}. */
  void nothing() {
    json.writeNull();
  }

  /** A value that is a list. */
  <T> void items(Collection<T> items, Consumer<T> write) {
    json.writeStartArray();
    items.forEach(write);
    json.writeEndArray();
  }

  /** A value that is an object, of which {@code body} writes the properties. */
  void properties(Runnable body) {
    object(body);
  }

  private void object(Runnable body) {
    json.writeStartObject();
    body.run();
    json.writeEndObject();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentArraysWith(INDENT);
      printer.indentObjectsWith(INDENT);
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
