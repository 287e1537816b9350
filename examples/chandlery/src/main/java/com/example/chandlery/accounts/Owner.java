package com.example.chandlery.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Makes the first account of an administrator, from {@code SHOP_OWNER_EMAIL} and {@code
 * SHOP_OWNER_PASSWORD}. An account that is there already keeps its password.
 */
@Component
@ConditionalOnProperty({"shop.owner.email", "shop.owner.password"})
@EnableConfigurationProperties(Owner.Settings.class)
class Owner implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(Owner.class);

  private final Accounts accounts;
  private final Settings settings;

  Owner(Accounts accounts, Settings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (accounts.open(settings.email(), "Owner", settings.password(), Role.ADMIN)) {
      LOG.info("The owner's account was made; SHOP_OWNER_PASSWORD is not needed any more");
    }
  }

  /** Whom the shop belongs to. */
  @ConfigurationProperties("shop.owner")
  record Settings(String email, String password) {
    @Override
    public String toString() {
      return "Settings[hidden]";
    }
  }
}
