package com.example.shop;

class Tokens {
  // expect: secrets.literal-in-config: is a random-looking literal (44 characters, hidden) [error]
  private static final String SECRET = "q8Zt3Lw0Vn5Xk2Rb7Yd1Hc6Mf9Gj4Ps8Ta3Ue0Iw5Bo2";

  String sign(String subject) {
    return Jwts.builder().setSubject(subject).signWith(HS256, SECRET).compact();
  }
}
