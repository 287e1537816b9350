package dev.seaworthy.report.text;

import dev.seaworthy.engine.check.Severity;

/** How a piece of text looks, where colours are shown (ECMA-48, select graphic rendition). */
enum Style {
  PLAIN(""),
  BOLD("1"),
  FAINT("2"),
  CRITICAL("1;31"),
  ERROR("31"),
  WARNING("33"),
  INFO("36"),
  GOOD("32");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  static Style of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> CRITICAL;
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }

  void append(StringBuilder out, String text) {
    if (code.isEmpty() || text.isEmpty()) {
      out.append(text);
    } else {
      out.append("\u001b[").append(code).append('m').append(text).append("\u001b[0m");
    }
  }
}
