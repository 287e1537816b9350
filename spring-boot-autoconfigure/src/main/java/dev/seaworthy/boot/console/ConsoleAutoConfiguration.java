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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;
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
@ConditionalOnBean({Scribe.class, AllowList.class, Guard.class})
@ConditionalOnBooleanProperty(name = "seaworthy.console.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ConsoleProperties.class)
public class ConsoleAutoConfiguration {
  /** Before Spring Security, whose rules are the application's. */
  private static final int ORDER = -200;

  private static final Clock CLOCK = Clock.systemUTC();

  /** Under the admin's secret path; on a developer's machine from there too. */
  @Bean
  @ConditionalOnMissingBean
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
  AuditTrail seaworthyAuditTrail(GuardStore store) {
    return new AuditTrail(store.shelf(), CLOCK);
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  OwnAccounts seaworthyOwnAccounts(GuardStore store) {
    return new OwnAccounts(store.shelf(), CLOCK);
  }

  @Bean
  FilterRegistrationBean<ConsoleFilter> seaworthyConsole(
      ConsoleEntrance entrance,
      ObjectProvider<Accounts> accounts,
      OwnAccounts own,
      AuditTrail audit,
      Guard guard,
      ObjectProvider<ConsoleParts> parts,
      ConsoleProperties properties) {
    Accounts those = accounts.stream().filter(each -> each != own).findFirst().orElse(own);
    ConsoleFilter filter =
        new ConsoleFilter(
            entrance,
            those,
            new TakenDown(audit, guard, those == own),
            () -> parts.getObject().screens(),
            CLOCK,
            properties.zone());
    FilterRegistrationBean<ConsoleFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setName("seaworthyConsole");
    registration.setOrder(ORDER);
    return registration;
  }

  /** Only who visits the console needs them, and hardly a request does. */
  @Bean
  @Lazy
  ConsoleParts seaworthyConsoleParts(
      GuardStore store,
      Scribe scribe,
      CountingLedger ledger,
      AddressLists lists,
      AllowList allowed,
      BlockRules rules,
      AuditTrail audit,
      Guard guard,
      Courier courier,
      Checkup checkup,
      ConfigurableEnvironment environment,
      ObjectProvider<SafetyNets> nets,
      ObjectProvider<AdminMail> mail,
      ObjectProvider<KeyRing> keys) {
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
    return new ConsoleParts(screens);
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
