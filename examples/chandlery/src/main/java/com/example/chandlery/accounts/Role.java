package com.example.chandlery.accounts;

/** What an account may do. */
public enum Role {
  /** Buys things. */
  CUSTOMER,

  /** Runs the shop. */
  ADMIN
}
