package dev.seaworthy.signing.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.signing.messages.Entry;
import dev.seaworthy.signing.messages.Message;
import dev.seaworthy.signing.messages.MessageCookie;
import dev.seaworthy.signing.messages.MessageCookie.Overflow;
import dev.seaworthy.signing.messages.MessageStore;
import dev.seaworthy.signing.messages.PendingMessages;
import dev.seaworthy.signing.messages.ReadMessages;
import dev.seaworthy.signing.messages.ReadMessages.Condition;
import dev.seaworthy.vectors.VectorFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Message cookies, their overflow and a request's life against Django's own answers. */
class MessagesCookieVectorsTest {

  /** Another build of zlib may move the cut of a compressed cookie by this many messages. */
  private static final int ZLIB_SLACK = 1;

  static Stream<VectorCase> cases() {
    return VectorCase.of(VectorFile.given("messages_cookie")).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsDjango(VectorCase each) {
    verify(each);
  }

  static void verify(VectorCase each) {
    switch (each.op()) {
      case "encode" ->
          verifyCookie(
              each,
              cookie(each).encode(messages(each.node().get("messages"))).orElse(null),
              expectedCookie(each));
      case "decode" -> verifyDecoding(each);
      case "cookie_store" -> verifyCookieStore(each);
      case "fallback_store" -> verifyFallbackStore(each);
      case "fallback_get" -> verifyFallbackGet(each);
      case "request_life" -> verifyRequestLife(each);
      default -> throw new AssertionError("unknown operation " + each.op());
    }
  }

  private static void verifyDecoding(VectorCase each) {
    ReadMessages read = cookie(each).read(text(each, "cookie"));
    if (each.expectsError()) {
      assertThat(read.condition()).isEqualTo(Condition.REFUSED);
      return;
    }
    JsonNode messages = each.expect().get("messages");
    assertThat(read.condition() != Condition.READ).isEqualTo(messages.isNull());
    assertThat(read.entries()).isEqualTo(messages.isNull() ? List.of() : entries(messages));
    assertThat(read.complete()).isEqualTo(each.expect().get("all_retrieved").booleanValue());
    assertThat(read.condition() == Condition.REFUSED)
        .isEqualTo(each.expect().get("marked_used").booleanValue());
  }

  private static void verifyCookieStore(VectorCase each) {
    boolean fromFront = each.node().get("remove_oldest").booleanValue();
    List<Message> messages = messages(each.node().get("messages"));
    MessageCookie.Stored stored =
        cookie(each).store(messages, fromFront ? Overflow.DROP_OLDEST : Overflow.KEEP_OLDEST);

    int expected = each.expect().get("unstored_indexes").size();
    boolean packed = String.valueOf(expectedCookie(each)).startsWith(".");
    int left = stored.unstored().size();
    assertThat(left)
        .isBetween(expected - (packed ? ZLIB_SLACK : 0), expected + (packed ? ZLIB_SLACK : 0));
    int size = messages.size();
    assertThat(stored.unstored())
        .isEqualTo(fromFront ? messages.subList(0, left) : messages.subList(size - left, size));
    assertThat(stored.cookie().isEmpty())
        .isEqualTo(each.expect().get("cookie_deleted").booleanValue());
    assertThat(stored.cookie().map(String::length).orElse(0))
        .isLessThanOrEqualTo(MessageCookie.MAX_LENGTH);
    if (left == expected) {
      verifyCookie(each, stored.cookie().orElse(null), expectedCookie(each));
    }
  }

  private static void verifyFallbackStore(VectorCase each) {
    List<Message> messages = messages(each.node().get("messages"));
    MessageStore store = MessageStore.over(cookie(each));
    MessageStore.Stored stored = store.store(messages);

    assertThat(each.expect().get("unstored").intValue()).isZero();
    assertThat(stored.cookie().isEmpty())
        .isEqualTo(each.expect().get("cookie_deleted").booleanValue());
    String cookie = stored.cookie().orElse(null);
    String session = stored.session().orElse(null);
    assertThat(store.read(cookie, session).messages()).isEqualTo(messages);
    String expected = expectedCookie(each);
    int kept = cookie(each).read(cookie).entries().size();
    int expectedKept = cookie(each).read(expected).entries().size();
    boolean packed = String.valueOf(expected).startsWith(".");
    assertThat(Math.abs(kept - expectedKept)).isLessThanOrEqualTo(packed ? ZLIB_SLACK : 0);
    if (kept == expectedKept) {
      verifyCookie(each, cookie, expected);
      assertThat(session)
          .isEqualTo(each.expect().get("session").path("_messages").stringValue(null));
    }
  }

  private static void verifyFallbackGet(VectorCase each) {
    String session = each.node().get("session").path("_messages").stringValue(null);
    ReadMessages read = MessageStore.over(cookie(each)).read(text(each, "cookie"), session);
    assertThat(read.entries()).isEqualTo(entries(each.expect().get("messages")));
    assertThat(read.complete()).isEqualTo(each.expect().get("all_retrieved").booleanValue());
  }

  private static void verifyRequestLife(VectorCase each) {
    PendingMessages pending =
        PendingMessages.from(
            cookie(each).read(text(each, "cookie")), each.node().get("min_level").intValue());
    if (each.node().get("iterated_first").booleanValue()) {
      assertThat(pending.take()).isEqualTo(entries(each.expect().get("seen")));
    }
    messages(each.node().get("added")).forEach(pending::add);
    Optional<MessageCookie.Stored> stored =
        pending.toStore().map(kept -> cookie(each).store(kept, Overflow.DROP_OLDEST));

    verifyCookie(
        each, stored.flatMap(MessageCookie.Stored::cookie).orElse(null), expectedCookie(each));
    assertThat(stored.isPresent() && stored.get().cookie().isEmpty())
        .isEqualTo(each.expect().get("cookie_deleted").booleanValue());
  }

  /** Equal to the letter, or, compressed, in what it holds. */
  private static void verifyCookie(
      VectorCase each, @Nullable String actual, @Nullable String expected) {
    if (actual == null || expected == null || !expected.startsWith(".")) {
      assertThat(actual).isEqualTo(expected);
      return;
    }
    assertThat(actual).startsWith(".");
    assertThat(cookie(each).read(actual)).isEqualTo(cookie(each).read(expected));
    assertThat(cookie(each).read(actual).condition()).isEqualTo(Condition.READ);
  }

  private static MessageCookie cookie(VectorCase each) {
    return MessageCookie.of(each.ring("secret_key", "fallbacks"), each.clock());
  }

  private static @Nullable String expectedCookie(VectorCase each) {
    return each.expect().get("cookie").stringValue(null);
  }

  private static @Nullable String text(VectorCase each, String name) {
    return each.node().get(name).stringValue(null);
  }

  private static List<Message> messages(JsonNode nodes) {
    return entries(nodes).stream().map(Message.class::cast).toList();
  }

  private static List<Entry> entries(JsonNode nodes) {
    List<Entry> entries = new ArrayList<>();
    nodes.forEach(node -> entries.add(entry(node)));
    return entries;
  }

  private static Entry entry(JsonNode node) {
    if (!node.isObject()) {
      return new Entry.Stray(VectorCase.toJson(node));
    }
    return new Message(
        node.get("level").intValue(),
        node.get("message").stringValue(),
        node.get("extra_tags").stringValue(null),
        node.get("safe").booleanValue());
  }
}
