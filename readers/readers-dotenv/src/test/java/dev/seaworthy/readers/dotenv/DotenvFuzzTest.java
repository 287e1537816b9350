package dev.seaworthy.readers.dotenv;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;

/** No text in an environment file ends in anything but names and values. */
class DotenvFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void dotenv(FuzzedDataProvider data) {
    Interpolation how = data.pickValue(Interpolation.values());
    DotenvFile.parse(data.consumeRemainingAsString()).resolve(how, Map.of("HOME", "/home/shop"));
  }
}
