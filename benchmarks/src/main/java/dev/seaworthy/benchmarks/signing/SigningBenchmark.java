package dev.seaworthy.benchmarks.signing;

import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.Signer;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.refusals.SigningRefusal;
import dev.seaworthy.signing.sessions.SessionAuthHash;
import dev.seaworthy.signing.tokens.Account;
import dev.seaworthy.signing.tokens.PasswordResetTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many signed texts, values, tokens and hashes one core makes and reads in a second, and how
 * many bytes each costs.
 *
 * <p>Baseline: the same operations on the same values in Django 5.2 on CPython, by {@code
 * benchmarks/signing.py}. Both are run in turns by {@code benchmarks/signing.sh}, which writes
 * {@code docs/measurements/signing-jdk17.md}. Compilation runs in the foreground ({@code -Xbatch}),
 * so that warming up does not depend on what else the machine is doing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xbatch", "-XX:+UseSerialGC"})
public class SigningBenchmark {

  private static final Duration HOUR = Duration.ofHours(1);

  private final KeyRing keys = KeyRing.of("k8!vZp2#Lw9@Qx4$Rt7%Ym1^Nb6&Hc3*Jd5(Gf0)SaKuOiPeWqTz");
  private final Signer signer = Signer.of(keys);
  private final SignedJson values = SignedJson.of(keys, Clock.systemUTC());
  private final PasswordResetTokens tokens = PasswordResetTokens.of(keys, Clock.systemUTC());
  private final SessionAuthHash hashes = SessionAuthHash.of(keys);
  private final String text = "invoice-2026-000042";
  private final Json session = session();
  private final Account account =
      new Account(
          "42",
          "pbkdf2_sha256$1000000$hXsPHxuUkrCmxKNPmEhxfB"
              + "$1CvO32R9XYZfZQDOf9SoXwT7fqSbDXdXsDhfAyVQgNo=",
          LocalDateTime.of(2026, 11, 22, 12, 0),
          "mate@shop.example");
  private final String signedText = signer.sign(text);
  private final String signedValue = values.dumps(session);
  private final String token = tokens.make(account);

  /** Signs a short text. */
  @Benchmark
  public String sign() {
    return signer.sign(text);
  }

  /** Reads it back. */
  @Benchmark
  public String unsign() throws SigningRefusal {
    return signer.unsign(signedText);
  }

  /** Signs the session of a logged-in shopper, with its time. */
  @Benchmark
  public String dumps() {
    return values.dumps(session);
  }

  /** Reads it back and looks at its age. */
  @Benchmark
  public Json loads() throws SigningRefusal {
    return values.loads(signedValue, HOUR);
  }

  /** Makes a reset token. */
  @Benchmark
  public String makeToken() {
    return tokens.make(account);
  }

  /** Checks it. */
  @Benchmark
  public boolean checkToken() {
    return tokens.accepts(account, token);
  }

  /** Hashes a stored password for the session. */
  @Benchmark
  public String sessionHash() {
    return hashes.hash(account.password());
  }

  private static Json session() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("_auth_user_id", "42");
    members.put("_auth_user_backend", "django.contrib.auth.backends.ModelBackend");
    members.put(
        "_auth_user_hash", "ad04b365f067368b0cda660d4f17bc386483da3c9b033a6e3be718cbd9b4228d");
    members.put("cart", List.of(Map.of("item", 17), Map.of("item", 23)));
    members.put("language", "de");
    members.put("note", "caf\u00e9");
    return Json.of(members);
  }
}
