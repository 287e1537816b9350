package dev.seaworthy.signing.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.sessions.CookieSessions;
import dev.seaworthy.signing.sessions.LoadedSession;
import dev.seaworthy.signing.sessions.LoginState;
import dev.seaworthy.signing.sessions.SessionAuthHash;
import dev.seaworthy.signing.sessions.SessionLogin;
import dev.seaworthy.signing.sessions.StoredSessions;
import dev.seaworthy.vectors.VectorFile;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Session hashes, logins and session payloads against Django's own answers. */
class SessionAuthHashVectorsTest {

  /** The only user there is, as the file's schema says. */
  private static final String USER_ID = "5";

  static Stream<VectorCase> cases() {
    return VectorCase.of(VectorFile.given("session_auth_hash")).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsDjango(VectorCase each) {
    verify(each);
  }

  static void verify(VectorCase each) {
    switch (each.op()) {
      case "auth_hash" -> verifyHash(each);
      case "verify_session" -> verifyLogin(each);
      case "cookie_session_save" -> verifySaving(each);
      case "cookie_session_load" -> verifyLoading(each);
      case "store_encode" -> verifyEncoding(each);
      case "store_decode" ->
          assertThat(stored(each).decode(each.text("text")).data()).isEqualTo(expectedData(each));
      default -> throw new AssertionError("unknown operation " + each.op());
    }
  }

  private static void verifyHash(VectorCase each) {
    SessionAuthHash hashes = SessionAuthHash.of(ring(each));
    assertThat(hashes.hash(each.text("password"))).isEqualTo(each.expectedText("hash"));
    assertThat(hashes.fallbackHashes(each.text("password")))
        .isEqualTo(VectorCase.texts(each.expect().get("fallback_hashes")));
  }

  private static void verifyLogin(VectorCase each) {
    Json.Members session = (Json.Members) each.json("session");
    Set<String> backends = Set.copyOf(VectorCase.texts(each.node().get("auth_backends")));
    LoginState state =
        SessionLogin.of(ring(each), backends)
            .resolve(
                session,
                id -> id.equals(USER_ID) ? Optional.of(each.text("password")) : Optional.empty());

    boolean cycled = state instanceof LoginState.Upgraded;
    boolean authenticated = cycled || state instanceof LoginState.LoggedIn;
    assertThat(authenticated).isEqualTo(each.expect().get("authenticated").booleanValue());
    assertThat(cycled).isEqualTo(each.expect().get("key_cycled").booleanValue());
    assertThat(after(session, state))
        .isEqualTo(VectorCase.toJson(each.expect().get("session_after")));
  }

  private static Json after(Json.Members session, LoginState state) {
    if (state instanceof LoginState.Upgraded upgraded) {
      return upgraded.session();
    }
    return state instanceof LoginState.Flushed ? new Json.Members(Map.of()) : session;
  }

  private static void verifySaving(VectorCase each) {
    Json.Members data = (Json.Members) each.json("data");
    String cookie = cookies(each).save(data);
    String expected = each.expectedText("cookie");
    if (isCompressed(each)) {
      assertThat(cookies(each).load(cookie).data()).isEqualTo(data);
      assertThat(cookies(each).load(expected).data()).isEqualTo(data);
    } else {
      assertThat(cookie).isEqualTo(expected);
    }
  }

  private static void verifyLoading(VectorCase each) {
    Duration age = Duration.ofSeconds(each.node().get("cookie_age").longValue());
    LoadedSession session = cookies(each).withMaxAge(age).load(each.text("cookie"));
    assertThat(session.data()).isEqualTo(expectedData(each));
    assertThat(session.reset()).isEqualTo(each.expect().get("reset").booleanValue());
  }

  private static void verifyEncoding(VectorCase each) {
    Json.Members data = (Json.Members) each.json("data");
    String text = stored(each).encode(data);
    String expected = each.expectedText("text");
    if (isCompressed(each)) {
      assertThat(stored(each).decode(text).data()).isEqualTo(data);
      assertThat(stored(each).decode(expected).data()).isEqualTo(data);
    } else {
      assertThat(text).isEqualTo(expected);
    }
  }

  private static boolean isCompressed(VectorCase each) {
    return each.expect().get("compressed").booleanValue();
  }

  private static Json expectedData(VectorCase each) {
    return VectorCase.toJson(each.expect().get("data"));
  }

  private static CookieSessions cookies(VectorCase each) {
    return CookieSessions.of(ring(each), each.clock());
  }

  private static StoredSessions stored(VectorCase each) {
    return StoredSessions.of(ring(each), each.clock());
  }

  private static KeyRing ring(VectorCase each) {
    return each.ring("secret_key", "fallbacks");
  }
}
