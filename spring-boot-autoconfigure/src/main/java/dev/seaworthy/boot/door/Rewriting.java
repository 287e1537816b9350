package dev.seaworthy.boot.door;

import java.util.Locale;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Who, between the socket and the application, puts in what forwarding headers say.
 *
 * @param byFilter Spring's {@code ForwardedHeaderFilter}, which believes anybody
 * @param byContainer the container: Tomcat believes private addresses, Jetty anybody
 */
record Rewriting(boolean byFilter, boolean byContainer) {
  private static final String STRATEGY = "server.forward-headers-strategy";

  static Rewriting in(ListableBeanFactory beans, Environment environment) {
    String strategy = environment.getProperty(STRATEGY, "").toLowerCase(Locale.ROOT);
    boolean isFilter =
        strategy.equals("framework")
            || has(beans, ResolvableType.forClass(ForwardedHeaderFilter.class))
            || has(
                beans,
                ResolvableType.forClassWithGenerics(
                    FilterRegistrationBean.class, ForwardedHeaderFilter.class));
    CloudPlatform platform = CloudPlatform.getActive(environment);
    boolean onPlatform = platform != null && platform.isUsingForwardHeaders();
    return new Rewriting(isFilter, strategy.equals("native") || (strategy.isEmpty() && onPlatform));
  }

  boolean isAtWork() {
    return byFilter || byContainer;
  }

  private static boolean has(ListableBeanFactory beans, ResolvableType type) {
    return beans.getBeanNamesForType(type, true, false).length > 0;
  }
}
