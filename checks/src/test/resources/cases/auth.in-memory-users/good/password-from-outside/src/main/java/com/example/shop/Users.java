package com.example.shop;

@Configuration
class Users {
  @Bean
  UserDetailsService users() {
    UserDetails clerk = User.withUsername("clerk")
        .password(settings.passwordHash())
        .build();
    return new InMemoryUserDetailsManager(clerk);
  }
}
