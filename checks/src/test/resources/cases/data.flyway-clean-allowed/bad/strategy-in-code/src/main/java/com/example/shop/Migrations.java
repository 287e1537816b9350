package com.example.shop;

@Configuration
class Migrations {
  @Bean
  FlywayMigrationStrategy strategy() {
    return flyway -> {
      // expect: data.flyway-clean-allowed: drops all tables at each start [error]
      flyway.clean();
      flyway.migrate();
    };
  }
}
