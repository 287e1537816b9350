package com.example.shop;

@Configuration
@Profile("dev")
class Users {
  @Bean
  UserDetailsService users() {
    UserDetails clerk = User.withUsername("clerk")
        .password("{noop}clerk")
        .build();
    return new InMemoryUserDetailsManager(clerk);
  }
}
