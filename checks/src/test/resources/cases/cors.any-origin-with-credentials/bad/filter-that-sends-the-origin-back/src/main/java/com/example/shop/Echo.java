package com.example.shop;

class Echo implements Filter {
  public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    // expect: cors.any-origin-with-credentials: sends the caller's own origin back, with credentials [error]
    response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
    response.setHeader("Access-Control-Allow-Credentials", "true");
  }
}
