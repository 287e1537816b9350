package com.example.shop;

class Names {
  static final String PASSWORD = "password";
  static final String TOKEN_HEADER = "X-Auth-Token";
  static final String SECRET_NAME = "shop/database";
  static final String USER_KEY = "current_user";
}
