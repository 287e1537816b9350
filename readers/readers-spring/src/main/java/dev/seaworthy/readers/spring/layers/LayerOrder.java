package dev.seaworthy.readers.spring.layers;

/** Orders the documents of an application's configuration as Boot does. */
public final class LayerOrder {
  private LayerOrder() {}

  /**
   * Finds the documents that are in force and puts them in order.
   *
   * @param home where the application's files lie
   * @param tree the files
   * @param circumstances what is given when it starts
   * @param rules those of its Boot version
   */
  public static Layering order(
      Home home, ConfigurationTree tree, Circumstances circumstances, Rules rules) {
    return rules.configData()
        ? new ConfigData(home, tree, circumstances, rules).order()
        : new ConfigListener(home, tree, circumstances, rules).order();
  }
}
