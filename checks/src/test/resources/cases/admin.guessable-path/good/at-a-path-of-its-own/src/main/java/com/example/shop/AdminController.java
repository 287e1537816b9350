package com.example.shop;

@Controller
@RequestMapping("/harbour-office")
class AdminController {
  @PostMapping("/prices")
  String prices() {
    return "prices";
  }
}
