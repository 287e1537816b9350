package com.example.shop

class SecurityConfig {
  fun chain(http: HttpSecurity): SecurityFilterChain {
    http { csrf { disable() } }
    return http.build()
  }
}
