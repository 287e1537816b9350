package com.example.shop;

class Tokens {
  Tokens(@Value("${shop.jwt.secret:}") String secret) {}
}
