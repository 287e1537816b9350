package dev.seaworthy.signing.vectors;

import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.Signer;
import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.cookies.SignedCookies;
import dev.seaworthy.signing.refusals.SigningRefusal;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signed texts, values and cookies against Django's own answers. */
class SigningVectorsTest {

  static Stream<VectorCase> cases() {
    return SigningJudge.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsDjango(VectorCase each) throws SigningRefusal {
    verify(each);
  }

  static void verify(VectorCase each) throws SigningRefusal {
    new SigningJudge(new Plain()).verify(each);
  }

  /** Signers as a caller makes them who has nothing but this library. */
  private static final class Plain implements SigningJudge.Makers {
    @Override
    public Signer signer(VectorCase.Keys keys) {
      return Signer.of(keys.ring());
    }

    @Override
    public TimestampSigner stamper(VectorCase.Keys keys, Clock clock) {
      return TimestampSigner.of(keys.ring(), clock);
    }

    @Override
    public SignedJson json(VectorCase.Keys keys, Clock clock) {
      return SignedJson.of(keys.ring(), clock);
    }

    @Override
    public SignedCookies cookies(VectorCase.Keys keys, Clock clock, boolean readsOlderForm) {
      SignedCookies cookies = SignedCookies.of(keys.ring(), clock);
      return readsOlderForm ? cookies : cookies.refusingOlderForm();
    }
  }
}
