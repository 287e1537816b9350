package dev.seaworthy.boot.decoy;

import org.springframework.context.MessageSource;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;

/** A {@link DecoyManager} where Spring Security asks for a {@link ProviderManager}. */
final class DecoyProviderManager extends ProviderManager {
  private final ProviderManager manager;
  private final DecoyManager decoy;

  DecoyProviderManager(ProviderManager manager) {
    super(manager.getProviders(), manager);
    this.manager = manager;
    this.decoy = DecoyManager.of(manager);
  }

  @Override
  public Authentication authenticate(Authentication given) {
    return decoy.authenticate(given);
  }

  @Override
  public void setMessageSource(MessageSource messages) {
    manager.setMessageSource(messages);
  }

  @Override
  public void setAuthenticationEventPublisher(AuthenticationEventPublisher publisher) {
    manager.setAuthenticationEventPublisher(publisher);
  }

  @Override
  public void setEraseCredentialsAfterAuthentication(boolean erase) {
    manager.setEraseCredentialsAfterAuthentication(erase);
  }

  @Override
  public boolean isEraseCredentialsAfterAuthentication() {
    return manager.isEraseCredentialsAfterAuthentication();
  }
}
