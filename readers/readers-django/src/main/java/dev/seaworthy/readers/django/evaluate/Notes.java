package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Site;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was odd during a run, each place once. Not safe for use by several threads. */
public final class Notes {

  private static final int MOST = 200;

  private final Map<Site, String> all = new LinkedHashMap<>();

  /** Notes something. */
  public void add(Site site, String what) {
    if (all.size() < MOST) {
      all.putIfAbsent(site, what);
    }
  }

  /** What was noted, in order. */
  public Map<Site, String> all() {
    return Collections.unmodifiableMap(all);
  }
}
