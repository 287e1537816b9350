package dev.seaworthy.readers.spring.layers;

import dev.seaworthy.engine.deployment.Version;

/**
 * Which of Boot's rules a version follows.
 *
 * @param configData whether it has config data, as since 2.4; else the listener of before
 * @param profilesKeyOfDocuments whether {@code spring.profiles} in a document says for which
 *     profiles it is: always in the listener, still understood from 2.4 to 2.7, refused since 3.0
 * @param folderPattern whether {@code config/} is searched one folder deeper, as since 2.3
 */
public record Rules(boolean configData, boolean profilesKeyOfDocuments, boolean folderPattern) {
  /** The rules of the current version, which are taken where the version is not known. */
  public static final Rules CURRENT = new Rules(true, false, true);

  /** The rules of the listener, which 2.4 to 2.7 still follow when they are told to. */
  public static final Rules LEGACY = new Rules(false, true, true);

  /** The rules of a version. */
  public static Rules of(Version version) {
    boolean configData = version.isAtLeast("2.4");
    return new Rules(configData, version.isBefore("3.0"), version.isAtLeast("2.3"));
  }
}
