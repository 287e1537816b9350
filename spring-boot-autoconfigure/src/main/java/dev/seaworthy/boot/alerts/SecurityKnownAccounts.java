package dev.seaworthy.boot.alerts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Asks Spring Security. If it cannot say, the name counts as an account. */
record SecurityKnownAccounts(ObjectProvider<UserDetailsService> users) implements KnownAccounts {
  @Override
  public boolean knows(String userName) {
    UserDetailsService service = users.getIfUnique();
    if (service == null) {
      return false;
    }
    try {
      service.loadUserByUsername(userName);
      return true;
    } catch (UsernameNotFoundException e) {
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }
}
