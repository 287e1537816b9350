package dev.seaworthy.boot.console;

import dev.seaworthy.boot.admin.AdminArea;
import dev.seaworthy.boot.admin.AdminPages;
import dev.seaworthy.boot.check.Checkup;
import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.door.InternalNetworks;
import dev.seaworthy.boot.door.Passage;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.boot.mail.AdminMail;
import dev.seaworthy.boot.store.AllowList;
import dev.seaworthy.boot.store.GuardStore;
import dev.seaworthy.boot.store.Scribe;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.safety.SafetyNets;
import dev.seaworthy.guard.tables.AddressLists;
import dev.seaworthy.signing.keys.KeyRing;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;

/** Puts the console where administrators find it and nobody else does. */
@AutoConfiguration(
    afterName = {
      "dev.seaworthy.boot.door.DoorAutoConfiguration",
      "dev.seaworthy.boot.errors.ErrorsAutoConfiguration",
      "dev.seaworthy.boot.store.StoreAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Filter.class, FilterRegistrationBean.class})
@ConditionalOnBean(AllowList.class)
@ConditionalOnBooleanProperty(name = "seaworthy.console.enabled", matchIfMissing = true)
@Conditional(OnWayIn.class)
public class ConsoleAutoConfiguration {
  /** Before Spring Security, whose rules are the application's. */
  private static final int ORDER = -200;

  private static final Clock CLOCK = Clock.systemUTC();

  private final ConsoleProperties properties;

  ConsoleAutoConfiguration(Environment environment) {
    this.properties = ConsoleProperties.in(environment);
  }

  /** Under the admin's secret path; on a developer's machine from there too. */
  @Bean
  @ConditionalOnMissingBean(ConsoleEntrance.class)
  ConsoleEntrance seaworthyConsoleEntrance(RunningEnvironment running, InternalNetworks internal) {
    return request ->
        AdminArea.isEntered(request) || (!running.production() && isInternal(request, internal));
  }

  private static boolean isInternal(HttpServletRequest request, InternalNetworks internal) {
    return Passage.of(request)
        .filter(Passage::isClientCertain)
        .filter(passage -> internal.contain(passage.client()))
        .isPresent();
  }

  @Bean
  AdminPages seaworthyConsolePages() {
    return () -> List.of("/seaworthy/**");
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean(OwnAccounts.class)
  OwnAccounts seaworthyOwnAccounts(GuardStore store) {
    return new OwnAccounts(store.shelf(), CLOCK);
  }

  @Bean
  FilterRegistrationBean<ConsoleFilter> seaworthyConsole(
      ConsoleEntrance entrance, ObjectProvider<Console> console) {
    FilterRegistrationBean<ConsoleFilter> registration =
        new FilterRegistrationBean<>(new ConsoleFilter(entrance, console::getObject));
    registration.setName("seaworthyConsole");
    registration.setOrder(ORDER);
    return registration;
  }

  /** Only who visits the console needs it, and hardly a request does. */
  @Bean
  @Lazy
  Console seaworthyConsoleInside(
      ObjectProvider<Accounts> accounts,
      OwnAccounts own,
      GuardStore store,
      Guard guard,
      ConsoleScreens screens) {
    Accounts those = accounts.stream().filter(each -> each != own).findFirst().orElse(own);
    AuditTrail audit = new AuditTrail(store.shelf(), CLOCK);
    return new Console(
        those,
        new TakenDown(audit, guard, those == own),
        screens.byPath(),
        CLOCK,
        properties.zone());
  }

  @Bean
  @Lazy
  ConsoleScreens seaworthyConsoleScreens(
      GuardStore store,
      Scribe scribe,
      CountingLedger ledger,
      AddressLists lists,
      AllowList allowed,
      BlockRules rules,
      Guard guard,
      Courier courier,
      Checkup checkup,
      ConfigurableEnvironment environment,
      ObjectProvider<SafetyNets> nets,
      ObjectProvider<AdminMail> mail,
      ObjectProvider<KeyRing> keys) {
    AuditTrail audit = new AuditTrail(store.shelf(), CLOCK);
    Mode mode = environment.getProperty("seaworthy.guard.mode", Mode.class, Mode.BLOCK);
    Desk desk = new Desk(store, scribe, ledger, lists, allowed, rules, mode, audit);
    Map<String, Screen> screens = new LinkedHashMap<>();
    screens.put(Tab.OVERVIEW.path(), new OverviewScreen(desk));
    screens.put(Tab.ATTEMPTS.path(), new AttemptsScreen(desk));
    screens.put("attempts.csv", new AttemptExport(desk, false));
    screens.put("attempts.json", new AttemptExport(desk, true));
    screens.put("attempt", new AttemptScreen(desk));
    screens.put("address", new AddressScreen(desk));
    screens.put(Tab.BLOCKS.path(), new BlocksScreen(desk));
    screens.put(Tab.ALLOWED.path(), new AllowedScreen(desk));
    screens.put(Tab.FINDINGS.path(), new FindingsScreen(checkup));
    screens.put(
        Tab.KEYS.path(), new KeysScreen(new KeyAges(keys::getObject, store.shelf(), CLOCK)));
    screens.put(Tab.SETTINGS.path(), new SettingsScreen(checkup));
    screens.put(
        Tab.HEALTH.path(),
        new HealthScreen(
            desk,
            guard,
            courier,
            () -> nets.stream().anyMatch(SafetyNets::suspectsProxy),
            mail.stream().findAny().map(sender -> new CouriersMail(courier, sender))));
    screens.put(Tab.AUDIT.path(), new AuditScreen(desk));
    return new ConsoleScreens(screens);
  }

  /** The application's own accounts, where it has any: the user that Boot makes up is none. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({AuthenticationManager.class, AuthenticationConfiguration.class})
  static class WithSecurity {
    @Bean
    @ConditionalOnBean(AuthenticationConfiguration.class)
    @Conditional(OnOwnUsers.class)
    Accounts seaworthyApplicationAccounts(
        ObjectProvider<AuthenticationManager> manager, AuthenticationConfiguration configuration) {
      return new ApplicationAccounts(
          () -> manager.getIfAvailable(configuration::getAuthenticationManager));
    }
  }
}
