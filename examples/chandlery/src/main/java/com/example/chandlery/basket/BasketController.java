package com.example.chandlery.basket;

import com.example.chandlery.shelves.Product;
import com.example.chandlery.shelves.Shelves;
import dev.seaworthy.boot.messages.Messages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Filling a basket and looking into it. */
@Controller
class BasketController {
  private final Baskets baskets;
  private final Shelves shelves;

  BasketController(Baskets baskets, Shelves shelves) {
    this.baskets = baskets;
    this.shelves = shelves;
  }

  @GetMapping("/basket")
  String basket(HttpServletRequest request, Model model) {
    model.addAttribute("basket", baskets.of(request));
    return "basket/basket";
  }

  @PostMapping("/basket")
  String add(
      @RequestParam String slug,
      @RequestParam(defaultValue = "1") int quantity,
      HttpServletRequest request,
      Messages messages) {
    Product product = onSale(slug);
    baskets.add(request, product, Math.max(1, quantity));
    messages.success(product.name() + " is in your basket.");
    return "redirect:/basket";
  }

  @PostMapping("/basket/change")
  String change(@RequestParam String slug, @RequestParam int quantity, HttpServletRequest request) {
    baskets.set(request, onSale(slug), quantity);
    return "redirect:/basket";
  }

  private Product onSale(String slug) {
    return shelves
        .find(slug)
        .filter(Product::onSale)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
