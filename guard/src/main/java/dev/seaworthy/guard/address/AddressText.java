package dev.seaworthy.guard.address;

/** Writes addresses as people read them. */
final class AddressText {
  private AddressText() {}

  static String ipv4(int bits) {
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & 0xff)
        + "."
        + (bits >>> 8 & 0xff)
        + "."
        + (bits & 0xff);
  }

  /**
   * RFC 5952 section 4: lower case, no leading zeros, the first longest run of zeros as {@code ::}.
   */
  static String ipv6(long hi, long lo) {
    int gap = longestZeroRun(hi, lo);
    int gapStart = gap >>> 8;
    int gapLength = gap & 0xff;
    StringBuilder text = new StringBuilder(39);
    for (int index = 0; index < 8; index++) {
      if (gapLength > 1 && index == gapStart) {
        text.append("::");
        index += gapLength - 1;
        continue;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(group(hi, lo, index)));
    }
    return text.toString();
  }

  /** Start of the run in the upper bits, its length in the lower eight. */
  private static int longestZeroRun(long hi, long lo) {
    int best = 0;
    int length = 0;
    for (int index = 0; index < 8; index++) {
      length = group(hi, lo, index) == 0 ? length + 1 : 0;
      if (length > (best & 0xff)) {
        best = ((index - length + 1) << 8) | length;
      }
    }
    return best;
  }

  private static int group(long hi, long lo, int index) {
    long half = index < 4 ? hi : lo;
    return (int) (half >>> (48 - 16 * (index & 3))) & 0xffff;
  }
}
