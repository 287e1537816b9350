package com.example.chandlery.basket;

import com.example.chandlery.shelves.Price;
import java.util.List;

/** What a visitor is about to buy, at today's prices. */
public record Basket(List<BasketLine> lines) {
  /** Keeps a copy. */
  public Basket {
    lines = List.copyOf(lines);
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** What all of it costs. */
  public Price total() {
    return lines.stream().map(BasketLine::price).reduce(new Price(0), Price::plus);
  }
}
