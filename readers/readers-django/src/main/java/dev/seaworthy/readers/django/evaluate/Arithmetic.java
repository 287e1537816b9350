package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Real;
import java.math.BigInteger;

/** Arithmetic on numbers, with Python's rounding and bounded results. */
final class Arithmetic {

  /** Whole numbers with more bits are not computed. */
  private static final int MOST_BITS = 20_000;

  private Arithmetic() {}

  static boolean isNumber(PythonObject object) {
    return object instanceof Int || object instanceof Bool || object instanceof Real;
  }

  static BigInteger whole(PythonObject object) {
    if (object instanceof Bool bool) {
      return bool.value() ? BigInteger.ONE : BigInteger.ZERO;
    }
    return ((Int) object).value();
  }

  static double real(PythonObject object) {
    return object instanceof Real real ? real.value() : whole(object).doubleValue();
  }

  static PythonObject unary(String operator, PythonObject operand) {
    if (operand instanceof Real real) {
      return new Real(operator.equals("-") ? -real.value() : real.value());
    }
    BigInteger value = whole(operand);
    return new Int(
        switch (operator) {
          case "-" -> value.negate();
          case "~" -> value.not();
          default -> value;
        });
  }

  static PythonObject binary(
      Interpreter interpreter, PythonObject one, String operator, PythonObject other) {
    if (one instanceof Bool first && other instanceof Bool second && "|&^".contains(operator)) {
      return Bool.of(
          switch (operator) {
            case "|" -> first.value() || second.value();
            case "&" -> first.value() && second.value();
            default -> first.value() ^ second.value();
          });
    }
    boolean real = one instanceof Real || other instanceof Real;
    if (real || operator.equals("/")) {
      return reals(interpreter, real(one), operator, real(other));
    }
    return bounded(interpreter, whole(one), operator, whole(other));
  }

  private static PythonObject reals(
      Interpreter interpreter, double one, String operator, double other) {
    boolean divides = operator.equals("/") || operator.equals("//") || operator.equals("%");
    if (divides && other == 0) {
      throw interpreter.raise("ZeroDivisionError", "division by zero");
    }
    return new Real(
        switch (operator) {
          case "+" -> one + other;
          case "-" -> one - other;
          case "*" -> one * other;
          case "/" -> one / other;
          case "//" -> Math.floor(one / other);
          case "%" -> one - other * Math.floor(one / other);
          case "**" -> Math.pow(one, other);
          default ->
              throw interpreter.raise("TypeError", "unsupported operand type(s) for " + operator);
        });
  }

  private static PythonObject bounded(
      Interpreter interpreter, BigInteger one, String operator, BigInteger other) {
    return switch (operator) {
      case "+" -> fits(interpreter, one.add(other));
      case "-" -> fits(interpreter, one.subtract(other));
      case "*" -> fits(interpreter, one.multiply(other));
      case "//", "%" -> divided(interpreter, one, operator, other);
      case "**" -> power(interpreter, one, other);
      case "<<" -> shifted(interpreter, one, other);
      case ">>" ->
          new Int(other.bitLength() > 31 ? BigInteger.ZERO : one.shiftRight(other.intValue()));
      case "|" -> new Int(one.or(other));
      case "&" -> new Int(one.and(other));
      case "^" -> new Int(one.xor(other));
      default ->
          throw interpreter.raise("TypeError", "unsupported operand type(s) for " + operator);
    };
  }

  private static PythonObject fits(Interpreter interpreter, BigInteger value) {
    return value.bitLength() > MOST_BITS ? tooLarge(interpreter) : new Int(value);
  }

  private static PythonObject tooLarge(Interpreter interpreter) {
    return interpreter.limit("a number of more than " + MOST_BITS + " bits");
  }

  private static PythonObject divided(
      Interpreter interpreter, BigInteger one, String operator, BigInteger other) {
    if (other.signum() == 0) {
      throw interpreter.raise("ZeroDivisionError", "integer division or modulo by zero");
    }
    BigInteger[] parts = one.divideAndRemainder(other);
    boolean adjust = parts[1].signum() != 0 && parts[1].signum() != other.signum();
    BigInteger quotient = adjust ? parts[0].subtract(BigInteger.ONE) : parts[0];
    BigInteger rest = adjust ? parts[1].add(other) : parts[1];
    return new Int(operator.equals("//") ? quotient : rest);
  }

  private static PythonObject power(Interpreter interpreter, BigInteger one, BigInteger other) {
    if (other.signum() < 0) {
      return new Real(Math.pow(one.doubleValue(), other.doubleValue()));
    }
    boolean small = one.bitLength() <= 1;
    long bits = other.bitLength() > 31 ? Long.MAX_VALUE : (long) one.bitLength() * other.intValue();
    if (!small && bits > MOST_BITS) {
      return tooLarge(interpreter);
    }
    int exponent = other.bitLength() > 31 ? (other.testBit(0) ? 1 : 2) : other.intValue();
    return new Int(small && exponent > 2 ? one.pow(exponent % 2 == 0 ? 2 : 1) : one.pow(exponent));
  }

  private static PythonObject shifted(Interpreter interpreter, BigInteger one, BigInteger other) {
    if (other.signum() < 0) {
      throw interpreter.raise("ValueError", "negative shift count");
    }
    return other.bitLength() > 20 || one.bitLength() + other.intValue() > MOST_BITS
        ? tooLarge(interpreter)
        : new Int(one.shiftLeft(other.intValue()));
  }
}
