package dev.seaworthy.signing.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Python's text of a float: the fewest digits that read back as the same number, the nearest to it
 * among those (CPython's {@code repr}, mode 0 of David Gay's dtoa).
 *
 * <p>{@link Double#toString(double)} does not serve alone: before JDK 19 it sometimes writes more
 * digits than needed (JDK-4511638). Up to {@link #SURE_DIGITS} digits its answer cannot be
 * shortened; beyond that the digits are searched for here.
 */
final class FloatText {

  /** Any two decimals of so many digits are two different normal doubles (DBL_DIG of C99). */
  private static final int SURE_DIGITS = 15;

  /** So many digits always read back as the same double (DBL_DECIMAL_DIG of C11). */
  private static final int ENOUGH_DIGITS = 17;

  /** Decimal exponents from here to {@link #LAST_PLAIN} are written without {@code e} by repr. */
  private static final int FIRST_PLAIN = -4;

  private static final int LAST_PLAIN = 15;

  private FloatText() {}

  static String of(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    double size = Math.abs(value);
    return sign + (size == 0 ? "0.0" : written(shortest(size)));
  }

  private static BigDecimal shortest(double size) {
    BigDecimal offered = new BigDecimal(Double.toString(size)).stripTrailingZeros();
    if (offered.precision() <= SURE_DIGITS && size >= Double.MIN_NORMAL) {
      return offered;
    }
    BigDecimal exact = new BigDecimal(size);
    int digits = size >= Double.MIN_NORMAL ? SURE_DIGITS : 1;
    for (; digits < ENOUGH_DIGITS; digits++) {
      BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
      BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
      boolean belowReads = below.doubleValue() == size;
      boolean aboveReads = above.doubleValue() == size;
      if (belowReads && aboveReads) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
      }
      if (belowReads || aboveReads) {
        return (belowReads ? below : above).stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static String written(BigDecimal decimal) {
    String digits = decimal.unscaledValue().toString();
    int exponent = digits.length() - 1 - decimal.scale();
    if (exponent < FIRST_PLAIN || exponent > LAST_PLAIN) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
      return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + power;
    }
    String plain = decimal.toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }
}
