package dev.seaworthy.readers.java.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seaworthy.readers.java.syntax.JavaSource;
import dev.seaworthy.readers.java.syntax.Method;
import dev.seaworthy.readers.java.syntax.TypeDeclaration;

/** No text that pretends to be Java ends in anything but a reading of it. */
class JavaProgramsFuzzTest {
  @FuzzTest(maxDuration = "30s")
  void source(FuzzedDataProvider data) {
    JavaSource source = JavaSource.of("Fuzzed.java", data.consumeRemainingAsString());
    for (TypeDeclaration type : source.types()) {
      type.methods().forEach(Method::statements);
      assertThat(type.name()).isNotNull();
    }
  }
}
