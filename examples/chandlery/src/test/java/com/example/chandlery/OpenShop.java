package com.example.chandlery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole shop on a port, with an owner, a mail server, and a clock that is moved by hand. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "shop.owner.email=" + OpenShop.OWNER,
      "shop.owner.password=" + OpenShop.OWNERS_PASSWORD,
      "shop.storm=true"
    })
@ActiveProfiles("test")
@Import(OpenShop.Time.class)
abstract class OpenShop {
  static final String OWNER = "owner@chandlery.example";
  static final String OWNERS_PASSWORD = "cases only: owner of it all";
  static final String PASSWORD = "cases only: four words here";
  static final String NEW_PASSWORD = "cases only: four other words";
  private static final Pattern LINK = Pattern.compile("http://localhost(/password/reset/[\\w/-]+)");

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", PostOffice::port);
  }

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  int port() {
    return port;
  }

  MovableClock clock() {
    return clock;
  }

  Visitor visitor() {
    return new Visitor(port);
  }

  /** The path of the link in the letter that comes for an address. */
  static String linkMailedTo(String email) {
    Matcher link = LINK.matcher(PostOffice.letterTo(email));
    if (!link.find()) {
      throw new AssertionError("the letter holds no link");
    }
    return link.group(1);
  }
}
