package com.example.shop;

class Tokens {
  // expect: secrets.secret-has-default: is the default, a random-looking literal (44 characters, hidden), unless shop.jwt.secret is set [error]
  @Value("${shop.jwt.secret:q8Zt3Lw0Vn5Xk2Rb7Yd1Hc6Mf9Gj4Ps8Ta3Ue0Iw5Bo2}")
  private String secret;

  @Value("${shop.page.size:20}")
  private int pageSize;
}
