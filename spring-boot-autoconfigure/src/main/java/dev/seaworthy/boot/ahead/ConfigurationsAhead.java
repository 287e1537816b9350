package dev.seaworthy.boot.ahead;

import dev.seaworthy.boot.console.ConsoleAutoConfiguration;
import dev.seaworthy.boot.cookies.CookiesAutoConfiguration;
import dev.seaworthy.boot.courier.CourierAutoConfiguration;
import dev.seaworthy.boot.door.DoorAutoConfiguration;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.boot.errors.ErrorsAutoConfiguration;
import dev.seaworthy.boot.gate.StartGateAutoConfiguration;
import dev.seaworthy.boot.key.KeyAutoConfiguration;
import dev.seaworthy.boot.mail.MailAutoConfiguration;
import dev.seaworthy.boot.messages.MessagesAutoConfiguration;
import dev.seaworthy.boot.operate.OperateAutoConfiguration;
import dev.seaworthy.boot.reset.ResetAutoConfiguration;
import dev.seaworthy.boot.signing.SigningAutoConfiguration;
import dev.seaworthy.boot.site.SiteAutoConfiguration;
import dev.seaworthy.boot.store.StoreAutoConfiguration;
import dev.seaworthy.boot.values.ValuesAutoConfiguration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.ReflectionUtils;

/**
 * Loads the configurations that hardly a web application is without, the types that their beans
 * have, and the properties that they bind.
 */
final class ConfigurationsAhead implements BackgroundPreinitializer {
  /** In the order in which the beans are made; suppliers, since a class may lack a library. */
  private static final List<Supplier<Class<?>>> CONFIGURATIONS =
      List.of(
          () -> StartGateAutoConfiguration.class,
          () -> RunningEnvironmentAutoConfiguration.class,
          () -> DoorAutoConfiguration.class,
          () -> StoreAutoConfiguration.class,
          () -> ErrorsAutoConfiguration.class,
          () -> CourierAutoConfiguration.class,
          () -> MailAutoConfiguration.class,
          () -> KeyAutoConfiguration.class,
          () -> CookiesAutoConfiguration.class,
          () -> ConsoleAutoConfiguration.class,
          () -> SigningAutoConfiguration.class,
          () -> MessagesAutoConfiguration.class,
          () -> SiteAutoConfiguration.class,
          () -> ValuesAutoConfiguration.class,
          () -> OperateAutoConfiguration.class,
          () -> ResetAutoConfiguration.class);

  private final Binder unset = new Binder(List.of());

  @Override
  public void preinitialize() {
    for (Supplier<Class<?>> each : CONFIGURATIONS) {
      try {
        load(each.get());
      } catch (LinkageError | RuntimeException lacking) {
        LogFactory.getLog(ConfigurationsAhead.class).debug("not loaded ahead", lacking);
      }
    }
  }

  /** Spring keeps the methods that it is asked for. */
  private void load(Class<?> configuration) {
    ReflectionUtils.getUniqueDeclaredMethods(configuration);
    EnableConfigurationProperties properties =
        configuration.getAnnotation(EnableConfigurationProperties.class);
    if (properties != null) {
      for (Class<?> each : properties.value()) {
        bind(each);
      }
    }
  }

  private void bind(Class<?> properties) {
    ConfigurationProperties annotation = properties.getAnnotation(ConfigurationProperties.class);
    if (annotation != null && properties.isRecord()) {
      unset.bindOrCreate(annotation.value(), Bindable.of(properties));
    }
  }
}
