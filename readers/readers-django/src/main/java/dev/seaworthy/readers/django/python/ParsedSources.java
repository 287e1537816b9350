package dev.seaworthy.readers.django.python;

import dev.seaworthy.readers.tree.SourceTree;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The modules of one tree, each parsed once, however many environments run it. Safe for use by
 * several threads.
 */
public final class ParsedSources {

  /** Of how many bytes of source the statements are kept; what comes later is parsed each time. */
  private static final int MOST = 4 << 20;

  private final Map<String, PythonModule> modules = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();

  private ParsedSources() {}

  /** Those of a tree. */
  public static ParsedSources of(SourceTree tree) {
    return tree.kept(ParsedSources.class, any -> new ParsedSources());
  }

  /** The module that a file of the tree holds. */
  public PythonModule module(String path, byte[] source) {
    PythonModule known = modules.get(path);
    if (known != null) {
      return known;
    }
    PythonModule parsed = PythonParser.parse(source);
    if (bytes.addAndGet(source.length) <= MOST) {
      modules.put(path, parsed);
    }
    return parsed;
  }
}
