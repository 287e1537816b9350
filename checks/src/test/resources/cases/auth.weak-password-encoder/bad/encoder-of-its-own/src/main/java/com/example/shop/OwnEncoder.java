package com.example.shop;

class OwnEncoder implements PasswordEncoder {
  // expect: auth.weak-password-encoder: stores passwords with md5Hex [error]
  public String encode(CharSequence raw) {
    return DigestUtils.md5Hex(raw.toString());
  }
}
