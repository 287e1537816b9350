package com.example.chandlery.orders;

/** Somebody else was faster. */
public final class SoldOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String product;

  SoldOutException(String product) {
    super("there is not enough of " + product);
    this.product = product;
  }

  /** What there is not enough of. */
  public String product() {
    return product;
  }
}
