package com.example.shop;

@Controller
@RequestMapping("/admin")
class AdminController {
  @PostMapping("/prices")
  String prices() {
    return "prices";
  }
}
