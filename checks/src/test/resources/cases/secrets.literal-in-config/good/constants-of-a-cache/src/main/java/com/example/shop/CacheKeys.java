package com.example.shop;

class CacheKeys {
  static final String PWD_ERR_CNT_KEY = "pwd_err_cnt:";
  static final String ACCESS_TOKEN_KEY = "oauth2:access-token:by-user";
}
