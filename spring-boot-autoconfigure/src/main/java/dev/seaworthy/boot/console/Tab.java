package dev.seaworthy.boot.console;

/** The pages that every page links to, in this order. */
enum Tab {
  OVERVIEW("", "Overview"),
  ATTEMPTS("attempts", "Attempts"),
  BLOCKS("blocks", "Blocks"),
  ALLOWED("allowed", "Allowed"),
  FINDINGS("findings", "Findings"),
  KEYS("keys", "Keys"),
  SETTINGS("settings", "Settings"),
  HEALTH("health", "Health"),
  AUDIT("audit", "Audit");

  private final String path;
  private final String title;

  Tab(String path, String title) {
    this.path = path;
    this.title = title;
  }

  String path() {
    return path;
  }

  String title() {
    return title;
  }
}
