package dev.seaworthy.signing.messages;

import dev.seaworthy.signing.json.Json;

/** One thing in a list of messages. */
public sealed interface Entry permits Message, Entry.Stray {

  /** Something that is no message; Django passes it to the page as it is. Better not show it. */
  record Stray(Json value) implements Entry {}
}
