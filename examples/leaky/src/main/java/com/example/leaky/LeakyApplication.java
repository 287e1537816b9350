package com.example.leaky;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The same shop as chandlery, set up the way nobody should: an example of what is found. */
@SpringBootApplication
public class LeakyApplication {
  /** Starts the shop. */
  public static void main(String[] arguments) {
    SpringApplication.run(LeakyApplication.class, arguments);
  }
}
