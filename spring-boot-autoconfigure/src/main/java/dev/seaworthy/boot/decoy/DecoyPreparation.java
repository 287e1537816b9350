package dev.seaworthy.boot.decoy;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;

/**
 * Makes what signs people in safe to be asked by the decoy. Spring Security lets post-processors
 * see the parts of its chains too, which are no beans.
 */
final class DecoyPreparation implements BeanPostProcessor {
  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof ProviderManager manager) {
      return manager instanceof DecoyProviderManager ? manager : new DecoyProviderManager(manager);
    }
    if (bean instanceof AuthenticationManager manager) {
      return DecoyManager.around(manager);
    }
    if (bean instanceof RememberMeAuthenticationFilter filter) {
      return filter instanceof DecoyRememberMeFilter ? filter : new DecoyRememberMeFilter(filter);
    }
    if (bean instanceof AbstractAuthenticationProcessingFilter filter) {
      prepare(filter);
    }
    return bean;
  }

  private static void prepare(AbstractAuthenticationProcessingFilter filter) {
    AuthenticationManager manager = SpringInside.manager(filter);
    if (manager != null) {
      filter.setAuthenticationManager(DecoyManager.around(manager));
    }
    filter.setAuthenticationFailureHandler(
        AnswerOnTheTick.around(SpringInside.failureHandler(filter)));
  }
}
