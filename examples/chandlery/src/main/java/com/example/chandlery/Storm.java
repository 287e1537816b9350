package com.example.chandlery;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that fails on purpose, to see what a visitor is shown then: {@code shop.storm=true}. */
@Controller
@ConditionalOnBooleanProperty("shop.storm")
class Storm {
  @GetMapping("/storm")
  String sink() {
    throw new IllegalStateException("the shop went down in a storm, as it was asked to");
  }
}
