package com.example.shop;

@RestController
// expect: cors.any-origin-with-credentials: allows *, with credentials [error]
@CrossOrigin(originPatterns = "*", allowCredentials = "true")
class Prices {}
