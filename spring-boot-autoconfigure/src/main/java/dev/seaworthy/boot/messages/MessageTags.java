package dev.seaworthy.boot.messages;

import dev.seaworthy.signing.messages.Entry;
import dev.seaworthy.signing.messages.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words by which levels are styled. Source: Django 5.2, {@code messages.utils.get_level_tags}.
 */
final class MessageTags {
  private final Map<Integer, String> byLevel = new LinkedHashMap<>();

  MessageTags(Map<Integer, String> own) {
    byLevel.put(Message.DEBUG, "debug");
    byLevel.put(Message.INFO, "info");
    byLevel.put(Message.SUCCESS, "success");
    byLevel.put(Message.WARNING, "warning");
    byLevel.put(Message.ERROR, "error");
    byLevel.putAll(own);
  }

  /** Entries that are no messages are left out: nobody here put them in. */
  List<ShownMessage> shown(List<Entry> entries) {
    List<ShownMessage> shown = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Message message) {
        shown.add(shown(message));
      }
    }
    return shown;
  }

  private ShownMessage shown(Message message) {
    String own = message.extraTags() == null ? "" : message.extraTags();
    String levelTag = byLevel.getOrDefault(message.level(), "");
    return ShownMessage.of(message.level(), message.text(), own, levelTag, message.safe());
  }
}
