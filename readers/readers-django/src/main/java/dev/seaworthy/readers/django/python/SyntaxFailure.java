package dev.seaworthy.readers.django.python;

/** Source that is not in the grammar; never leaves this package. */
final class SyntaxFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final boolean pythonTwo;

  private SyntaxFailure(String message, int offset, boolean pythonTwo) {
    super(message, null, false, false);
    this.offset = offset;
    this.pythonTwo = pythonTwo;
  }

  static SyntaxFailure at(int offset, String message) {
    return new SyntaxFailure(message, offset, false);
  }

  /** A form that Python 2 had and Python 3 has not. */
  static SyntaxFailure pythonTwo(int offset, String message) {
    return new SyntaxFailure(message, offset, true);
  }

  int offset() {
    return offset;
  }

  boolean isPythonTwo() {
    return pythonTwo;
  }

  /** The problem in one line. */
  String problem() {
    String message = getMessage();
    return message == null ? "not Python" : message;
  }
}
