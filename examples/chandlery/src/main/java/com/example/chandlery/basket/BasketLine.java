package com.example.chandlery.basket;

import com.example.chandlery.shelves.Price;
import com.example.chandlery.shelves.Product;

/**
 * One product in a basket.
 *
 * @param product what
 * @param quantity how many units, 1 or more
 */
public record BasketLine(Product product, int quantity) {
  /** What these units cost. */
  public Price price() {
    return product.price().times(quantity);
  }

  /** Whether so many are there. */
  public boolean isInStock() {
    return quantity <= product.stock();
  }
}
