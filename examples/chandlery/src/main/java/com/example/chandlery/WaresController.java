package com.example.chandlery;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The shop's one page: what is on the shelves. */
@Controller
class WaresController {
  private static final List<String> WARES = List.of("Rope", "Lamps", "Tar");

  @GetMapping("/")
  String wares(Model model) {
    model.addAttribute("wares", WARES);
    return "wares";
  }
}
