package com.example.shop;

@RestController
@CrossOrigin  // expect: cors.unsafe-origin-allowed: allows * [info]
class Prices {}
