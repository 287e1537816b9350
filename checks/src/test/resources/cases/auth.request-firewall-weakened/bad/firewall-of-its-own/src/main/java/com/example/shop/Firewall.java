package com.example.shop;

@Configuration
class Firewall {
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    // expect: auth.request-firewall-weakened: lets more through: setAllowUrlEncodedSlash [warning]
    firewall.setAllowUrlEncodedSlash(true);
    return firewall;
  }
}
