package com.example.chandlery.shelves;

import java.util.Locale;

/**
 * An amount of euros.
 *
 * @param cents the amount in whole cents, 0 or more
 */
public record Price(int cents) {
  /** Refuses what nobody pays. */
  public Price {
    if (cents < 0) {
      throw new IllegalArgumentException("price: " + cents + " cents; write 0 or more");
    }
  }

  /** The price of several. */
  public Price times(int quantity) {
    return new Price(Math.multiplyExact(cents, quantity));
  }

  /** The price of both together. */
  public Price plus(Price other) {
    return new Price(Math.addExact(cents, other.cents));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "€ %d.%02d", cents / 100, cents % 100);
  }
}
