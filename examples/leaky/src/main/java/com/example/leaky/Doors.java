package com.example.leaky;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Who comes in where: everybody, everywhere. */
@Configuration(proxyBeanMethods = false)
class Doors {
  @Bean
  // finding: headers.no-referrer-or-opener-policy
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(
        requests ->
            requests
                .requestMatchers("/admin/**", "/actuator/**")
                // finding: admin.guessable-path-anonymous
                // finding: actuator.metrics-anonymous
                .permitAll()
                .anyRequest()
                // finding: auth.everything-permitted, so that a page that is added later is open
                .permitAll());
    // finding: csrf.protection-off, and any page of the web orders in the visitor's name
    http.csrf(csrf -> csrf.disable());
    http.cors(Customizer.withDefaults());
    // finding: cookies.session-fixation-allowed, which hands over a session by a link
    http.sessionManagement(sessions -> sessions.sessionFixation().none());
    // finding: auth.weak-remember-me-key, with which anybody writes such a cookie
    http.rememberMe(remember -> remember.key("changeme"));
    http.headers(
        headers ->
            headers
                // finding: headers.framing-allowed
                .frameOptions(frames -> frames.disable())
                // finding: headers.nosniff-off
                .contentTypeOptions(types -> types.disable())
                // finding: headers.private-pages-cached
                .cacheControl(caches -> caches.disable())
                // finding: headers.no-content-security-policy, for this one allows what it is there to stop
                .contentSecurityPolicy(
                    policy ->
                        policy.policyDirectives(
                            "default-src 'self'; script-src 'self' 'unsafe-inline'")));
    http.formLogin(Customizer.withDefaults());
    return http.build();
  }

  @Bean
  UserDetailsService staff() {
    return new InMemoryUserDetailsManager(
        // finding: auth.in-memory-users
        // finding: auth.weak-password-encoder
        User.withUsername("bosun").password("{noop}grog-at-eight").roles("ADMIN").build());
  }

  @Bean
  PasswordEncoder encoder() {
    // finding: auth.weak-password-encoder, which is none at all
    return NoOpPasswordEncoder.getInstance();
  }

  @Bean
  StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    // finding: auth.request-firewall-weakened
    firewall.setAllowUrlEncodedSlash(true);
    return firewall;
  }
}
