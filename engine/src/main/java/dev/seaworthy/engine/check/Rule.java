package dev.seaworthy.engine.check;

/** What the two kinds of checks share: a declaration. */
public sealed interface Rule permits Check, ApplicationCheck {
  /** What the rule says of itself; always the same value. */
  Declaration declaration();
}
