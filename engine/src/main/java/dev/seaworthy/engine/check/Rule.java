package dev.seaworthy.engine.check;

/** What all kinds of checks share: a declaration. */
public sealed interface Rule permits Check, DatedCheck, ApplicationCheck {
  /** What the rule says of itself; always the same value. */
  Declaration declaration();
}
