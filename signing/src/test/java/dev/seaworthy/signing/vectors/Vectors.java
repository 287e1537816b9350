package dev.seaworthy.signing.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of one vector file, from the folder named by the build or from the copies here. */
final class Vectors {

  private static final String FOLDER_PROPERTY = "seaworthy.vectors";

  private Vectors() {}

  /** The folder in force: the property {@code seaworthy.vectors} if it is set and not empty. */
  static Path folder() {
    String named = System.getProperty(FOLDER_PROPERTY, "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    Path copies = Path.of("../signing/src/test/resources/vectors/django");
    if (!Files.isDirectory(copies)) {
      throw new AssertionError("vectors: the copies are missing from src/test/resources");
    }
    return copies;
  }

  /** All cases of a file; there is at least one, or the suite fails. */
  static List<VectorCase> read(Path folder, String name) {
    Path file = folder.resolve(name + ".json");
    if (!Files.isRegularFile(file)) {
      throw new AssertionError("vectors: " + file.getFileName() + " is missing from the folder");
    }
    JsonNode root;
    try {
      root = JsonMapper.builder().build().readTree(Files.readString(file));
    } catch (IOException | JacksonException e) {
      throw new AssertionError("vectors: " + file.getFileName() + " cannot be read", e);
    }
    List<VectorCase> cases = new ArrayList<>();
    root.path("cases").forEach(node -> cases.add(new VectorCase(root, node)));
    if (cases.isEmpty()) {
      throw new AssertionError("vectors: " + file.getFileName() + " holds no case");
    }
    return cases;
  }
}
