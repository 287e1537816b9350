package dev.seaworthy.readers.django.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineMapTest {

  @Test
  void countsLinesOfEveryEndingInAnyMix() {
    Random random = new Random(11);
    String[] pieces = {"\n", "\r", "\r\n", "a", "bc"};
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      LineMap lines = new LineMap(text.toString());
      for (int asked = 0; asked < 20; asked++) {
        int offset = random.nextInt(text.length() + 1);
        assertThat(lines.line(offset)).as("%s at %d", text, offset).isEqualTo(line(text, offset));
      }
    }
  }

  /** One more than the line ends that stand whole before an offset. */
  private static int line(CharSequence text, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      boolean half = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      line += "\r\n".indexOf(text.charAt(i)) >= 0 && !half ? 1 : 0;
    }
    return line;
  }
}
