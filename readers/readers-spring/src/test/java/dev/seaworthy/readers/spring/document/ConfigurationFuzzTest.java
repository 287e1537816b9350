package dev.seaworthy.readers.spring.document;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** No text in a configuration file ends in anything but documents and troubles. */
class ConfigurationFuzzTest {
  private static final List<String> NAMES = List.of("application.yml", "application.properties");

  @FuzzTest(maxDuration = "30s")
  void configuration(FuzzedDataProvider data) {
    String name = data.pickValue(NAMES);
    Dialect dialect = new Dialect(data.consumeBoolean(), data.consumeBoolean());
    ConfigurationFile.parse(name, data.consumeRemainingAsString(), dialect);
  }
}
