package com.example.chandlery.orders;

import com.example.chandlery.shelves.Price;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/**
 * Something that was bought.
 *
 * @param number the order's number
 * @param account the number of the account that bought it
 * @param customer the mail address of that account
 * @param ship the ship it goes to
 * @param berth where she lies
 * @param placed when, in UTC
 * @param state how far it got
 * @param lines what was bought, at the price of that day
 */
public record Order(
    long number,
    long account,
    String customer,
    String ship,
    String berth,
    LocalDateTime placed,
    State state,
    List<Line> lines) {

  /** Keeps a copy of the lines. */
  public Order {
    lines = List.copyOf(lines);
  }

  /** What all of it cost. */
  public Price total() {
    return lines.stream().map(Line::total).reduce(new Price(0), Price::plus);
  }

  /** How far an order got. */
  public enum State {
    /** Paid for, and in the store room. */
    PLACED,

    /** On the handcart. */
    ON_ITS_WAY,

    /** On the quay. */
    DELIVERED;

    /** As people read it. */
    public String words() {
      return name().charAt(0) + name().substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One product of an order.
   *
   * @param name what it was called
   * @param price of one
   * @param quantity how many
   */
  public record Line(String name, Price price, int quantity) {
    /** What these cost. */
    public Price total() {
      return price.times(quantity);
    }
  }
}
