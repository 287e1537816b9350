package com.example.chandlery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A ship chandler's shop: rope, lamps and tar, ordered before noon and on the quay by evening. */
@SpringBootApplication
public class ChandleryApplication {
  /** Starts the shop. */
  public static void main(String[] arguments) {
    SpringApplication.run(ChandleryApplication.class, arguments);
  }
}
