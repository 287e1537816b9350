package com.example.chandlery.shelves;

/**
 * Something that is sold here.
 *
 * @param id its number
 * @param slug its name in addresses
 * @param name its name
 * @param summary two sentences about it
 * @param picture which drawing of {@code goods.svg} shows it
 * @param unit what one is: a piece, a coil, a tin
 * @param price of one unit
 * @param stock how many units are there
 * @param onSale whether it stands on the shelves
 */
public record Product(
    long id,
    String slug,
    String name,
    String summary,
    String picture,
    String unit,
    Price price,
    int stock,
    boolean onSale) {

  /** Whether somebody can buy it now. */
  public boolean canBeBought() {
    return onSale && stock > 0;
  }
}
