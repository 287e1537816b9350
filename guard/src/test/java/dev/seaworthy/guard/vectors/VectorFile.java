package dev.seaworthy.guard.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cases of one vector file: from the folder that the system property {@code seaworthy.vectors}
 * names, else from the copies beside the tests. A folder without the file, a file that is not what
 * it should be, or one without cases is a failure, never an empty success.
 */
public final class VectorFile {
  /** From here, and from the modules beside this one that run the same cases. */
  private static final Path COPIES = Path.of("../guard/src/test/resources/vectors/django");

  private VectorFile() {}

  /** Reads all cases. */
  public static List<JsonNode> cases(String name) {
    String folder = System.getProperty("seaworthy.vectors", "");
    return cases(folder.isEmpty() ? COPIES : Path.of(folder), name);
  }

  /** Reads all cases of a file in a folder. */
  public static List<JsonNode> cases(Path folder, String name) {
    Path file = folder.resolve(name + ".json");
    JsonNode cases = read(file).path("cases");
    if (!cases.isArray() || cases.isEmpty()) {
      throw new AssertionError(name + ".json holds no cases");
    }
    List<JsonNode> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode each : cases) {
      String id = each.path("id").asString("");
      if (id.isEmpty() || !each.path("expect").isObject() || !ids.add(id)) {
        throw new AssertionError(name + ".json has a case without its own id or expectation");
      }
      all.add(each);
    }
    return all;
  }

  private static JsonNode read(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException | JacksonException e) {
      throw new AssertionError("cannot read vectors from " + file.getFileName(), e);
    }
  }
}
