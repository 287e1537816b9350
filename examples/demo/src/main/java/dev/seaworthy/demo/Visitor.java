package dev.seaworthy.demo;

/**
 * Somebody who comes to the shop.
 *
 * @param name who
 * @param address from where, as the shop sees it
 * @param port the port of this machine through which the visitor comes
 */
record Visitor(String name, String address, int port) {
  /** The shop as this visitor asks for it. */
  String shop() {
    return "http://localhost:" + port;
  }
}
