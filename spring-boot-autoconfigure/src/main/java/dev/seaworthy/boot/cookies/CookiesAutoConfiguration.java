package dev.seaworthy.boot.cookies;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseCookie;

/** Gives the starter's cookies the attributes of the session cookie. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({HttpServletRequest.class, ServerProperties.class, ResponseCookie.class})
@EnableConfigurationProperties(ServerProperties.class)
public class CookiesAutoConfiguration {
  @Bean
  @Lazy
  @ConditionalOnMissingBean(CookieAttributes.class)
  CookieAttributes seaworthyCookieAttributes(ServerProperties server) {
    Cookie session = server.getServlet().getSession().getCookie();
    CookieAttributes usual = CookieAttributes.DEFAULT;
    return new CookieAttributes(
        session.getDomain(),
        session.getPath(),
        session.getHttpOnly() == null || session.getHttpOnly(),
        session.getSecure(),
        session.getSameSite() == null ? usual.sameSite() : session.getSameSite().attributeValue());
  }
}
