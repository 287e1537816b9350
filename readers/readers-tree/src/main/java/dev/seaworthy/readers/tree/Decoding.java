package dev.seaworthy.readers.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Bytes to text: by the byte order mark, else UTF-8, else ISO-8859-1 with a note. */
final class Decoding {
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16_BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF_16_LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};

  private Decoding() {}

  static Reading of(String path, byte[] bytes) {
    if (startsWith(bytes, UTF_16_BIG_MARK)) {
      return marked(path, bytes, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, UTF_16_LITTLE_MARK)) {
      return marked(path, bytes, StandardCharsets.UTF_16LE);
    }
    int from = startsWith(bytes, UTF_8_MARK) ? UTF_8_MARK.length : 0;
    if (isPlain(bytes, from)) {
      String text = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
      return new Reading.Text(text, Optional.empty());
    }
    return unmarked(path, ByteBuffer.wrap(bytes, from, bytes.length - from));
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /**
   * Whether all is ASCII without NUL, which most files are, and which every encoding reads alike.
   */
  private static boolean isPlain(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] <= 0) {
        return false;
      }
    }
    return true;
  }

  private static Reading marked(String path, byte[] bytes, Charset charset) {
    try {
      CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, 2, bytes.length - 2));
      return text.toString().indexOf('\0') < 0
          ? new Reading.Text(text.toString(), Optional.empty())
          : binary(path);
    } catch (CharacterCodingException e) {
      return refused(path, "has a UTF-16 mark, and bytes that are not UTF-16");
    }
  }

  private static Reading unmarked(String path, ByteBuffer bytes) {
    int start = bytes.position();
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CoderResult result = decoder.decode(bytes, text, true);
    if (hasNul(bytes, start)) {
      return binary(path);
    }
    return result.isError()
        ? inLatin1(path, bytes, start)
        : new Reading.Text(text.flip().toString(), Optional.empty());
  }

  /** Every byte is a character of ISO-8859-1, so that this cannot fail. */
  private static Reading inLatin1(String path, ByteBuffer bytes, int start) {
    int line = 1;
    for (int i = start; i < bytes.position(); i++) {
      line += bytes.get(i) == '\n' ? 1 : 0;
    }
    bytes.position(start);
    Trouble note =
        Trouble.note(
            path + ":" + line, "is not UTF-8 and was read as ISO-8859-1", "save the file as UTF-8");
    String text = StandardCharsets.ISO_8859_1.decode(bytes).toString();
    return new Reading.Text(text, Optional.of(note));
  }

  private static boolean hasNul(ByteBuffer bytes, int start) {
    for (int i = start; i < bytes.limit(); i++) {
      if (bytes.get(i) == 0) {
        return true;
      }
    }
    return false;
  }

  private static Reading binary(String path) {
    return refused(path, "holds NUL bytes: it is binary, not text");
  }

  private static Reading refused(String path, String problem) {
    return new Reading.Refused(Trouble.unread(path, problem, "save the file as UTF-8 text"));
  }
}
