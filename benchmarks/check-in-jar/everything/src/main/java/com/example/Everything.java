package com.example;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jms.annotation.JmsListener;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Component;

/** An application that uses every kind of store and broker, all of them for its users. */
@SpringBootApplication
public class Everything {
  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(Everything.class, arguments);
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http, UserDetailsService users) {
    return http.authorizeHttpRequests(each -> each.anyRequest().authenticated())
        .userDetailsService(users)
        .formLogin(Customizer.withDefaults())
        .build();
  }

  @Bean
  UserDetailsService users(
      Keepers keepers,
      Letters letters,
      JdbcTemplate jdbc,
      StringRedisTemplate redis,
      MongoTemplate mongo,
      KafkaTemplate<String, String> kafka,
      RabbitTemplate rabbit,
      JmsTemplate jms,
      JavaMailSender mail) {
    return name ->
        keepers.findById(name).map(each -> User.withUsername(each.name).build()).orElseThrow();
  }

  @Bean
  ApplicationRunner runner(JdbcTemplate jdbc, StringRedisTemplate redis, MongoTemplate mongo) {
    return arguments -> {
      jdbc.execute("select 1");
      redis.hasKey("a");
      mongo.collectionExists("letters");
    };
  }

  /** In the database. */
  @Entity
  static class Keeper {
    @Id String name;
  }

  /** In MongoDB. */
  @Document
  static class Letter {
    @org.springframework.data.annotation.Id String id;
  }

  /** Listens everywhere. */
  @Component
  static class Ears {
    @PersistenceContext EntityManager entities;

    @KafkaListener(topics = "wares", groupId = "shop")
    void kafka(String text) {}

    @RabbitListener(queues = "wares")
    void rabbit(String text) {}

    @JmsListener(destination = "wares")
    void jms(String text) {}
  }
}
