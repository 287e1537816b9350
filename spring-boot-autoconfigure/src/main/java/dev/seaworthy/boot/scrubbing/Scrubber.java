package dev.seaworthy.boot.scrubbing;

import java.util.Map;

/**
 * Makes text fit to be shown to a developer or mailed to an admin: Django's rules by name, then
 * what looks like a secret, then the secrets that the application itself holds. Immutable and
 * thread-safe.
 */
public final class Scrubber {
  /** The most characters of one value that are shown, as in Django. */
  public static final int LONGEST = 4096;

  private final NameRules names;
  private final KnownSecrets secrets;

  private Scrubber(NameRules names, KnownSecrets secrets) {
    this.names = names;
    this.secrets = secrets;
  }

  /** Rules that know no secret of the application's. */
  public static Scrubber of(NameRules names) {
    return new Scrubber(names, KnownSecrets.none());
  }

  /**
   * The same, knowing the secrets among these settings.
   *
   * @param settings names and values; a name may come several times
   */
  public Scrubber knowing(Iterable<Map.Entry<String, String>> settings) {
    KnownSecrets.Collector collector = new KnownSecrets.Collector();
    for (Map.Entry<String, String> each : settings) {
      if (names.hides(each.getKey())) {
        collector.add(each.getKey(), each.getValue());
      }
    }
    return new Scrubber(names, collector.done());
  }

  /** A value under a name, cut to {@value #LONGEST} characters. */
  public String value(String name, String value) {
    return names.hides(name) ? NameRules.SUBSTITUTE : text(value);
  }

  /** Text without a name, such as a message or a line of source; cut likewise. */
  public String text(String text) {
    String whole = secrets.hideIn(text);
    boolean cut = whole.length() > LONGEST;
    String hidden = ValueRules.hideIn(cut ? whole.substring(0, LONGEST) : whole);
    return cut ? hidden + "…" : hidden;
  }

  /** A line of source: the same, but of a name and its value only a literal is taken out. */
  public String source(String line) {
    String whole = secrets.hideIn(line);
    return ValueRules.hideInSource(
        whole.length() > LONGEST ? whole.substring(0, LONGEST) + "…" : whole);
  }
}
