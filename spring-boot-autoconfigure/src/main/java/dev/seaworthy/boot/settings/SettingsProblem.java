package dev.seaworthy.boot.settings;

/**
 * One setting, or one file of settings, that is missing or wrong. It never shows a value.
 *
 * @param what what was seen, with the setting's name, without a full stop
 * @param where the file and line, or the source, that it stands in
 * @param mend what to do about it, as an imperative without a full stop
 */
public record SettingsProblem(String what, String where, String mend) {
  /** Where, what was seen, how to mend, on one line. */
  @Override
  public String toString() {
    return where + ": " + what + "; " + mend;
  }
}
