package dev.seaworthy.boot.messages;

import dev.seaworthy.boot.cookies.CookieAttributes;
import dev.seaworthy.boot.signing.SigningAutoConfiguration;
import dev.seaworthy.boot.values.AllowedTypes;
import dev.seaworthy.boot.values.ValuesAutoConfiguration;
import dev.seaworthy.signing.SignedJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMapManager;

/** Flash attributes on a signed cookie, where it is asked for. */
@AutoConfiguration(
    after = {SigningAutoConfiguration.class, ValuesAutoConfiguration.class},
    before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({FlashMapManager.class, WebMvcAutoConfiguration.class})
@ConditionalOnBean({CookieAttributes.class, AllowedTypes.class})
@Conditional(OnCookieFlash.class)
public class FlashAutoConfiguration {
  @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
  @ConditionalOnMissingBean(name = DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
  FlashMapManager seaworthyFlashMaps(
      Environment environment,
      ObjectProvider<SignedJson> json,
      AllowedTypes types,
      CookieAttributes attributes) {
    boolean fallsBack = FlashProperties.in(environment).store() == FlashProperties.Store.FALLBACK;
    return new SignedCookieFlashMaps(
        () -> new FlashCookies(json.getObject().withSalt(FlashCookies.SALT).compressing(), types),
        attributes,
        fallsBack);
  }
}
