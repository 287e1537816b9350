package dev.seaworthy.boot.reports;

import java.time.Instant;
import java.util.List;

/**
 * One error, scrubbed. Immutable.
 *
 * @param id names it to the visitor, in the log and in the mail
 * @param at when
 * @param status the status of the answer
 * @param method the request's method
 * @param path the request's path without query
 * @param chain the exception first, then its causes and what was suppressed; may be empty
 * @param sections what else is known, in the order to be read
 */
public record ErrorReport(
    String id,
    Instant at,
    int status,
    String method,
    String path,
    List<Thrown> chain,
    List<Section> sections) {

  /** Copies the lists. */
  public ErrorReport {
    chain = List.copyOf(chain);
    sections = List.copyOf(sections);
  }

  /** How an exception came into the chain. */
  public enum Relation {
    /** It is the one that nobody caught. */
    FIRST(""),
    /** It caused the one before. */
    CAUSE("caused by"),
    /** It was suppressed while the one before was on its way. */
    SUPPRESSED("suppressed");

    private final String words;

    Relation(String words) {
      this.words = words;
    }

    /** How it is said; empty for the first. */
    public String words() {
      return words;
    }
  }

  /**
   * One exception.
   *
   * @param relation how it came here
   * @param type its class
   * @param message what it says; empty if nothing
   * @param frames from where it was thrown, outwards
   */
  public record Thrown(Relation relation, String type, String message, List<Frame> frames) {
    /** Copies the frames. */
    public Thrown {
      frames = List.copyOf(frames);
    }

    /** The class without its package. */
    public String simpleType() {
      return type.substring(type.lastIndexOf('.') + 1);
    }
  }

  /**
   * One place that was being executed.
   *
   * @param text class, method, file and line, as the JVM writes them
   * @param where the source file, from the working directory, with the line; empty without source
   * @param excerpt the lines around; empty without source
   */
  public record Frame(String text, String where, List<Line> excerpt) {
    /** Copies the lines. */
    public Frame {
      excerpt = List.copyOf(excerpt);
    }

    /** Whether this is code whose source lies here: the application's own. */
    public boolean isOwn() {
      return !excerpt.isEmpty();
    }
  }

  /**
   * One line of source.
   *
   * @param number from 1
   * @param text scrubbed
   * @param current whether it is the one that was being executed
   */
  public record Line(int number, String text, boolean current) {}

  /**
   * Some names and values.
   *
   * @param title what they are
   * @param rows in the order to be read; may be empty
   */
  public record Section(String title, List<Row> rows) {
    /** Copies the rows. */
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A name and its value.
   *
   * @param name the name
   * @param value scrubbed
   * @param origin where it was written; empty if that is no question
   */
  public record Row(String name, String value, String origin) {}
}
