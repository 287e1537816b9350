package dev.seaworthy.signing.keys;

import java.util.EnumSet;
import java.util.Set;

/**
 * What makes a secret key weak. Source of the three rules and their numbers: Django 5.2, {@code
 * django/core/checks/security/base.py}, checks security.W009 and security.W025.
 */
public enum KeyFault {

  /** It has fewer than {@link #LEAST_LENGTH} characters. */
  TOO_SHORT,

  /** It has fewer than {@link #LEAST_DISTINCT} different characters. */
  TOO_UNIFORM,

  /**
   * It starts with {@link #INSECURE_PREFIX}, so a project template made it and never replaced it.
   */
  MADE_BY_TEMPLATE;

  /** Characters (code points) that a key needs. Source: Django, SECRET_KEY_MIN_LENGTH. */
  public static final int LEAST_LENGTH = 50;

  /** Different characters that a key needs. Source: Django, SECRET_KEY_MIN_UNIQUE_CHARACTERS. */
  public static final int LEAST_DISTINCT = 5;

  /** How {@code startproject} marks its keys. Source: Django, SECRET_KEY_INSECURE_PREFIX. */
  public static final String INSECURE_PREFIX = "django-insecure-";

  static Set<KeyFault> of(String key) {
    Set<KeyFault> faults = EnumSet.noneOf(KeyFault.class);
    if (key.codePointCount(0, key.length()) < LEAST_LENGTH) {
      faults.add(TOO_SHORT);
    }
    if (key.codePoints().distinct().count() < LEAST_DISTINCT) {
      faults.add(TOO_UNIFORM);
    }
    if (key.startsWith(INSECURE_PREFIX)) {
      faults.add(MADE_BY_TEMPLATE);
    }
    return faults;
  }
}
