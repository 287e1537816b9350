package dev.seaworthy.store.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.Base16;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A script beside this class, which the server runs as a whole while nobody else is served. */
final class Script {
  private final String text;
  private final String digest;

  private Script(String text) {
    this.text = text;
    this.digest = Base16.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A script about attempts. */
  static Script ofRows(String name) {
    return new Script(read("rows") + read(name));
  }

  /** A script about blocks. */
  static Script ofBlocks(String name) {
    return new Script(read("blocks") + read(name));
  }

  /** A script about the shelf. */
  static Script ofShelf(String name) {
    return new Script(read(name));
  }

  /** Runs it for a number. */
  long number(RedisCommands<String, String> redis, String base, List<String> arguments) {
    Object answer = run(redis, ScriptOutputType.INTEGER, base, arguments);
    return answer instanceof Long number ? number : 0;
  }

  /** Runs it for texts, in which nothing is an empty text. */
  List<String> texts(RedisCommands<String, String> redis, String base, List<String> arguments) {
    Object answer = run(redis, ScriptOutputType.MULTI, base, arguments);
    List<String> texts = new ArrayList<>();
    if (answer instanceof List<?> several) {
      several.forEach(each -> texts.add(each == null ? "" : each.toString()));
    }
    return texts;
  }

  /** The server knows a script by its digest, until it is started anew. */
  private @Nullable Object run(
      RedisCommands<String, String> redis,
      ScriptOutputType type,
      String base,
      List<String> arguments) {
    String[] keys = {base};
    String[] values = arguments.toArray(String[]::new);
    try {
      return redis.evalsha(digest, type, keys, values);
    } catch (RedisNoScriptException unknown) {
      return redis.eval(text, type, keys, values);
    }
  }

  private static String read(String name) {
    try (InputStream in = Script.class.getResourceAsStream(name + ".lua")) {
      if (in == null) {
        throw new IllegalStateException(name + ".lua is missing beside " + Script.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
