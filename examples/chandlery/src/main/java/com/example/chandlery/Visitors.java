package com.example.chandlery;

import com.example.chandlery.basket.Baskets;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows about its visitor. */
@ControllerAdvice
class Visitors {
  private final Baskets baskets;

  Visitors(Baskets baskets) {
    this.baskets = baskets;
  }

  @ModelAttribute("visitor")
  Visitor visitor(HttpServletRequest request) {
    return new Visitor(request.getUserPrincipal() != null, baskets.size(request));
  }

  /**
   * A visitor.
   *
   * @param signedIn whether we know who it is
   * @param goods how many different products are in the basket
   */
  record Visitor(boolean signedIn, int goods) {}
}
