package com.example.shop;

@Controller
// expect: admin.guessable-path-anonymous: serves /admin to everybody [critical]
@RequestMapping("/admin")
class AdminController {
  @PostMapping("/prices")
  String prices() {
    return "prices";
  }
}
