package com.example.chandlery.shelves;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What everybody sees: the shelves, and one thing on them. */
@Controller
class ShelvesController {
  private final Shelves shelves;

  ShelvesController(Shelves shelves) {
    this.shelves = shelves;
  }

  @GetMapping("/")
  String shelves(Model model) {
    model.addAttribute("products", shelves.onSale());
    return "shelves/all";
  }

  @GetMapping("/goods/{slug}")
  String product(@PathVariable String slug, Model model) {
    Product product =
        shelves
            .find(slug)
            .filter(Product::onSale)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("product", product);
    return "shelves/one";
  }
}
