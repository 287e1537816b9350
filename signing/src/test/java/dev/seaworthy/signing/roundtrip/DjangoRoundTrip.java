package dev.seaworthy.signing.roundtrip;

import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.Signer;
import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.cookies.SignedCookies;
import dev.seaworthy.signing.encoding.UidEncoding;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.json.JsonText;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.messages.Message;
import dev.seaworthy.signing.messages.MessageCookie;
import dev.seaworthy.signing.refusals.SigningRefusal;
import dev.seaworthy.signing.sessions.CookieSessions;
import dev.seaworthy.signing.sessions.SessionAuthHash;
import dev.seaworthy.signing.sessions.StoredSessions;
import dev.seaworthy.signing.tokens.Account;
import dev.seaworthy.signing.tokens.PasswordResetTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Django signed, one JSON object a line, and signs the same values for Django to read.
 *
 * <p>The older of two keys signs here, so that Django's fallbacks are tried too.
 */
final class DjangoRoundTrip {

  private static final Duration HOUR = Duration.ofHours(1);

  /** Kinds without a time in them, so that both sides must write the same bytes. */
  private static final Set<String> TIMELESS = Set.of("text", "session hash", "uid");

  private final Kinds reading;
  private final Kinds writing;
  private final Map<String, int[]> counts = new LinkedHashMap<>();

  private DjangoRoundTrip(String salt, KeyRing reading, KeyRing writing) {
    this.reading = new Kinds(reading, salt);
    this.writing = new Kinds(writing, salt);
  }

  /** Takes the file to read and the file to write. */
  public static void main(String[] files) throws IOException, SigningRefusal {
    boolean all;
    try (BufferedReader in = Files.newBufferedReader(Path.of(files[0]));
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(files[1])))) {
      String head = in.readLine();
      Map<String, Json> run = members(JsonText.read(head));
      List<String> keys = new ArrayList<>();
      ((Json.Items) get(run, "keys")).values().forEach(key -> keys.add(text(key)));
      KeyRing ring = KeyRing.of(keys.get(0), keys.subList(1, keys.size()));
      DjangoRoundTrip trip =
          new DjangoRoundTrip(text(get(run, "salt")), ring, KeyRing.of(keys.get(keys.size() - 1)));
      out.println(head);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(JsonText.compact(trip.answer(members(JsonText.read(line)))));
      }
      all = trip.report(text(get(run, "django")));
    }
    System.exit(all ? 0 : 1);
  }

  private Json answer(Map<String, Json> line) {
    String kind = text(get(line, "kind"));
    Json value = get(line, "value");
    int[] count = counts.computeIfAbsent(kind, name -> new int[2]);
    boolean accepted;
    try {
      String signed = text(get(line, "signed"));
      boolean sameBytes = !TIMELESS.contains(kind) || reading.sign(kind, value).equals(signed);
      accepted = sameBytes && reading.accepts(kind, signed, value);
    } catch (SigningRefusal e) {
      accepted = false;
    }
    count[accepted ? 0 : 1]++;
    Map<String, Json> answer = new LinkedHashMap<>(line);
    answer.put("signed", new Json.Text(writing.sign(kind, value)));
    return new Json.Members(answer);
  }

  private boolean report(String version) {
    boolean all = !counts.isEmpty();
    for (Map.Entry<String, int[]> each : counts.entrySet()) {
      int[] count = each.getValue();
      System.out.printf(
          "Seaworthy read %d of %s from Django %s, refused %d%n",
          count[0], each.getKey(), version, count[1]);
      all &= count[1] == 0;
    }
    return all;
  }

  /** Every kind of text under one ring. */
  private static final class Kinds {

    private final Signer signer;
    private final TimestampSigner stamper;
    private final SignedJson values;
    private final SignedCookies cookies;
    private final CookieSessions sessions;
    private final StoredSessions stored;
    private final MessageCookie messages;
    private final PasswordResetTokens tokens;
    private final SessionAuthHash hashes;

    Kinds(KeyRing keys, String salt) {
      Clock clock = Clock.systemUTC();
      signer = Signer.of(keys).withSalt(salt);
      stamper = TimestampSigner.of(keys, clock).withSalt(salt);
      values = SignedJson.of(keys, clock).withSalt(salt);
      cookies = SignedCookies.of(keys, clock).withSalt(salt).refusingOlderForm();
      sessions = CookieSessions.of(keys, clock);
      stored = StoredSessions.of(keys, clock);
      messages = MessageCookie.of(keys, clock);
      tokens = PasswordResetTokens.of(keys, clock).withTimeout(HOUR);
      hashes = SessionAuthHash.of(keys);
    }

    String sign(String kind, Json value) {
      return switch (kind) {
        case "text" -> signer.sign(text(value));
        case "timestamped" -> stamper.sign(text(value));
        case "value" -> values.dumps(value);
        case "compressed value" -> values.compressing().dumps(value);
        case "cookie" -> cookies.sign("visit", text(value));
        case "cookie session" -> sessions.save((Json.Members) value);
        case "stored session" -> stored.encode((Json.Members) value);
        case "messages" -> messages.encode(messagesOf(value)).orElseThrow();
        case "reset token" -> tokens.make(account(value));
        case "session hash" -> hashes.hash(text(value));
        case "uid" -> UidEncoding.encode(text(value));
        default -> throw new IllegalArgumentException("unknown kind");
      };
    }

    boolean accepts(String kind, String signed, Json value) throws SigningRefusal {
      return switch (kind) {
        case "text" -> signer.unsign(signed).equals(text(value));
        case "timestamped" -> stamper.unsign(signed, HOUR).equals(text(value));
        case "value", "compressed value" -> values.loads(signed, HOUR).equals(value);
        case "cookie" -> cookies.unsign("visit", signed, HOUR).equals(text(value));
        case "cookie session" -> sessions.load(signed).data().equals(value);
        case "stored session" -> stored.decode(signed).data().equals(value);
        case "messages" -> messages.read(signed).messages().equals(messagesOf(value));
        case "reset token" -> tokens.accepts(account(value), signed);
        case "session hash" -> hashes.match(text(value), signed) == SessionAuthHash.Match.CURRENT;
        case "uid" -> UidEncoding.decode(signed).equals(text(value));
        default -> throw new IllegalArgumentException("unknown kind");
      };
    }
  }

  private static List<Message> messagesOf(Json value) {
    List<Message> messages = new ArrayList<>();
    for (Json item : ((Json.Items) value).values()) {
      Map<String, Json> members = members(item);
      messages.add(
          new Message(
              ((Json.Whole) get(members, "level")).value().intValueExact(),
              text(get(members, "text")),
              textOrNull(get(members, "tags")),
              get(members, "safe").equals(new Json.Truth(true))));
    }
    return messages;
  }

  private static Account account(Json value) {
    Map<String, Json> members = members(value);
    String login = textOrNull(get(members, "last_login"));
    return new Account(
        ((Json.Whole) get(members, "pk")).value().toString(),
        text(get(members, "password")),
        login == null ? null : LocalDateTime.parse(login),
        text(get(members, "email")));
  }

  private static Map<String, Json> members(Json value) {
    return ((Json.Members) value).values();
  }

  private static Json get(Map<String, Json> members, String name) {
    Json member = members.get(name);
    if (member == null) {
      throw new IllegalArgumentException("line without " + name);
    }
    return member;
  }

  private static String text(Json value) {
    return ((Json.Text) value).value();
  }

  private static @Nullable String textOrNull(Json value) {
    return value instanceof Json.Text text ? text.value() : null;
  }
}
