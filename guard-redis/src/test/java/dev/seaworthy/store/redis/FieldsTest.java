package dev.seaworthy.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private static final String LETTERS = "\\\nn a\r\u0000\u20ac";

  @Test
  void whatIsJoinedIsSplitAgain() {
    Random random = new Random(9);
    for (int round = 0; round < 5_000; round++) {
      List<String> fields = new ArrayList<>();
      int many = 1 + random.nextInt(5);
      while (fields.size() < many) {
        StringBuilder field = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
          field.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        fields.add(field.toString());
      }
      String joined = Fields.joined(fields);
      assertThat(Fields.split(joined)).isEqualTo(fields);
      assertThat(joined.chars().filter(each -> each == '\n')).hasSize(many);
    }
  }
}
