package dev.seaworthy.demo;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What is chosen for one run of the demo. Secrets are drawn anew each time.
 *
 * @param production whether the settings of production are in force, or those of a developer
 * @param secretKey the shop's key
 * @param adminPath where the shop's office is in production
 * @param ownerEmail the account of the shop's owner
 * @param ownerPassword its password
 */
record Setup(
    boolean production,
    String secretKey,
    String adminPath,
    String ownerEmail,
    String ownerPassword) {
  private static final SecureRandom CHANCE = new SecureRandom();

  /** A setup with secrets that nobody had before. */
  static Setup invented(boolean production) {
    return new Setup(production, drawn(40), "/" + drawn(12), "owner@chandlery.example", drawn(8));
  }

  /** The environment's name, as {@code --settings} takes it. */
  String environment() {
    return production ? "production" : "local";
  }

  private static String drawn(int bytes) {
    byte[] drawn = new byte[bytes];
    CHANCE.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  /** Names no secret. */
  @Override
  public String toString() {
    return "Setup[" + environment() + "]";
  }
}
