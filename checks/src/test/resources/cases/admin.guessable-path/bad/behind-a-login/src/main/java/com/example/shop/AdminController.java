package com.example.shop;

@Controller
// expect: admin.guessable-path: serves /admin [warning]
@RequestMapping("/admin")
class AdminController {
  @PostMapping("/prices")
  String prices() {
    return "prices";
  }
}
