package dev.seaworthy.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of recorded cases. A file that is missing, is not what it should be, or holds no case is
 * a failure ({@link AssertionError}), never an empty success.
 *
 * @param root the whole file
 * @param cases its cases, at least one, each with an {@code id} of its own and an object {@code
 *     expect}
 */
public record VectorFile(JsonNode root, List<JsonNode> cases) {
  private static final String FOLDER_PROPERTY = "seaworthy.vectors";

  /**
   * The file that a suite judges by: from the folder that the system property {@code
   * seaworthy.vectors} names, else the {@link #copy}.
   *
   * @param name the file's name without {@code .json}
   */
  public static VectorFile given(String name) {
    String folder = System.getProperty(FOLDER_PROPERTY, "");
    return folder.isEmpty() ? copy(name) : in(Path.of(folder), name);
  }

  /** The copy in {@code vectors/django} among the test resources, whatever folder is named. */
  public static VectorFile copy(String name) {
    return parse(name, copiedText(name));
  }

  /** The file of a folder. */
  public static VectorFile in(Path folder, String name) {
    Path file = folder.resolve(name + ".json");
    if (!Files.isRegularFile(file)) {
      throw new AssertionError("vectors: " + name + ".json is missing from the folder");
    }
    try {
      return parse(name, Files.readString(file));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** The text of the copy, for tests that spoil it. */
  public static String copiedText(String name) {
    try (@Nullable InputStream in =
        VectorFile.class.getResourceAsStream("/vectors/django/" + name + ".json")) {
      if (in == null) {
        throw new AssertionError("vectors: the copy of " + name + ".json is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static VectorFile parse(String name, String text) {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      throw unreadable(name, e);
    }
    List<JsonNode> cases = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode each : root.path("cases")) {
      String id = each.path("id").asString("");
      if (id.isEmpty() || !each.path("expect").isObject() || !ids.add(id)) {
        throw new AssertionError(
            "vectors: " + name + ".json has a case without an id of its own or expectation");
      }
      cases.add(each);
    }
    if (cases.isEmpty()) {
      throw new AssertionError("vectors: " + name + ".json holds no case");
    }
    return new VectorFile(root, List.copyOf(cases));
  }

  private static AssertionError unreadable(String name, Exception cause) {
    return new AssertionError("vectors: " + name + ".json cannot be read", cause);
  }
}
