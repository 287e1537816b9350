package com.example.chandlery.accounts;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Remembers when somebody last signed in; a reset link made before is worthless from then on. */
@Component
class LastLogins {
  private final Accounts accounts;

  LastLogins(Accounts accounts) {
    this.accounts = accounts;
  }

  @EventListener
  void signedIn(InteractiveAuthenticationSuccessEvent event) {
    accounts.signedIn(event.getAuthentication().getName());
  }
}
