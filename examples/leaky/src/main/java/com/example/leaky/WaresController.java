package com.example.leaky;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The shelves, as a page and as data. */
@Controller
class WaresController {
  private final Wares wares;

  WaresController(Wares wares) {
    this.wares = wares;
  }

  @GetMapping("/")
  String wares(Model model) {
    model.addAttribute("wares", wares.all());
    return "wares";
  }

  @GetMapping("/api/wares")
  @ResponseBody
  // finding: cors.any-origin-with-credentials, and any page of the web reads the visitor's answers
  @CrossOrigin(originPatterns = "*", allowCredentials = "true")
  Map<String, Integer> data() {
    return wares.all();
  }
}
