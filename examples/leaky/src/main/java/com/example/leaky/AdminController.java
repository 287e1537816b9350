package com.example.leaky;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The back office, with its door wide open. */
@Controller
// finding: admin.guessable-path-anonymous
@RequestMapping("/admin")
class AdminController {
  private final Wares wares;

  AdminController(Wares wares) {
    this.wares = wares;
  }

  @GetMapping("/products")
  String products(Model model) {
    model.addAttribute("wares", wares.all());
    return "wares";
  }

  @PostMapping("/products/{name}")
  String price(@PathVariable String name, @RequestParam int price) {
    wares.put(Map.entry(name, price));
    return "redirect:/admin/products";
  }
}
