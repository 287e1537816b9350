package dev.seaworthy.boot.backoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanDefinitionHolder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.GenericBeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** The two conditions decide as Spring Boot's do, whatever an application has defined. */
class OnDefinedTypesTest {
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withPropertyValues("shop.thing=" + Thing.class.getName())
          .withConfiguration(
              AutoConfigurations.of(PropertyPlaceholderAutoConfiguration.class, Asked.class));

  /** What an application may have of its own. */
  interface Own {}

  /** One that it has. */
  static class Thing implements Own {}

  /** Says by its type what it makes. */
  static final class Making implements FactoryBean<Thing> {
    @Override
    public Thing getObject() {
      return new Thing();
    }

    @Override
    public Class<?> getObjectType() {
      return Thing.class;
    }
  }

  /** Says what it makes only once it is made itself. */
  @SuppressWarnings("rawtypes")
  static final class Silent implements FactoryBean {
    @Override
    public Object getObject() {
      return new Thing();
    }

    @Override
    public Class<?> getObjectType() {
      return Thing.class;
    }
  }

  /** Ours and Spring Boot's side by side. */
  @Configuration(proxyBeanMethods = false)
  static class Asked {
    @Bean
    @BacksOff(Own.class)
    String backsOff() {
      return "";
    }

    @Bean
    @ConditionalOnMissingBean(Own.class)
    String onMissingBean() {
      return "";
    }

    @Bean
    @Needs(Own.class)
    String needs() {
      return "";
    }

    @Bean
    @ConditionalOnBean(Own.class)
    String onBean() {
      return "";
    }
  }

  /** Beans whose types Spring reads from methods. */
  @Configuration(proxyBeanMethods = false)
  static class ByMethods {
    @Bean
    Making making() {
      return new Making();
    }
  }

  /** The same, of which nothing is known. */
  @Configuration(proxyBeanMethods = false)
  static class BySilentMethods {
    @Bean
    @SuppressWarnings("rawtypes")
    FactoryBean silent() {
      return new Silent();
    }
  }

  /** Nobody is given it who does not ask for it by its name. */
  @Configuration(proxyBeanMethods = false)
  static class ForNobody {
    @Bean(defaultCandidate = false)
    Thing thing() {
      return new Thing();
    }
  }

  /** What an application defines, and whether that counts. */
  record Case(String name, boolean counts, UnaryOperator<ApplicationContextRunner> defines) {
    static Case of(String name, boolean counts, Definer defines) {
      return new Case(
          name,
          counts,
          runner ->
              runner.withInitializer(context -> defines.in((GenericApplicationContext) context)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Defines something. */
  interface Definer {
    /** Before any configuration is read. */
    void in(BeanDefinitionRegistry registry);
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("nothing", false, runner -> runner),
        new Case("a bean", true, runner -> runner.withBean(Thing.class)),
        new Case(
            "two beans",
            true,
            runner -> runner.withBean("a", Thing.class).withBean("b", Thing.class)),
        new Case(
            "a bean of no candidate",
            false,
            runner ->
                runner.withBean(
                    "a", Thing.class, Thing::new, no -> no.setAutowireCandidate(false))),
        new Case(
            "a bean that is no default",
            false,
            runner -> runner.withUserConfiguration(ForNobody.class)),
        new Case(
            "what a factory makes", true, runner -> runner.withUserConfiguration(ByMethods.class)),
        new Case(
            "what a silent factory makes",
            false,
            runner -> runner.withUserConfiguration(BySilentMethods.class)),
        new Case("a bean of the parent", true, runner -> runner.withParent(parent())),
        Case.of(
            "a factory's class",
            true,
            to -> to.registerBeanDefinition("a", new RootBeanDefinition(Making.class))),
        Case.of(
            "a silent factory's class",
            false,
            to -> to.registerBeanDefinition("a", new RootBeanDefinition(Silent.class))),
        Case.of("a silent factory that is told for", true, OnDefinedTypesTest::toldFor),
        Case.of("an abstract definition", false, OnDefinedTypesTest::abstractOne),
        Case.of("a class whose name is to be filled in", false, OnDefinedTypesTest::unnamed),
        Case.of("a bean of a scope", true, OnDefinedTypesTest::scoped),
        new Case(
            "a singleton without a definition",
            true,
            runner ->
                runner.withInitializer(
                    context -> context.getBeanFactory().registerSingleton("a", new Thing()))),
        new Case(
            "what a factory without a definition makes",
            true,
            runner ->
                runner.withInitializer(
                    context -> context.getBeanFactory().registerSingleton("a", new Making()))));
  }

  private static GenericApplicationContext parent() {
    GenericApplicationContext parent = new GenericApplicationContext();
    parent.registerBean(Thing.class);
    parent.refresh();
    return parent;
  }

  private static void toldFor(BeanDefinitionRegistry registry) {
    RootBeanDefinition definition = new RootBeanDefinition(Silent.class);
    definition.setAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE, Thing.class);
    registry.registerBeanDefinition("a", definition);
  }

  private static void abstractOne(BeanDefinitionRegistry registry) {
    RootBeanDefinition definition = new RootBeanDefinition(Thing.class);
    definition.setAbstract(true);
    registry.registerBeanDefinition("a", definition);
  }

  private static void unnamed(BeanDefinitionRegistry registry) {
    GenericBeanDefinition definition = new GenericBeanDefinition();
    definition.setBeanClassName("${shop.thing}");
    registry.registerBeanDefinition("a", definition);
  }

  private static void scoped(BeanDefinitionRegistry registry) {
    RootBeanDefinition definition = new RootBeanDefinition(Thing.class);
    definition.setScope(BeanDefinition.SCOPE_PROTOTYPE);
    BeanDefinitionHolder proxy =
        ScopedProxyUtils.createScopedProxy(
            new BeanDefinitionHolder(definition, "a"), registry, true);
    registry.registerBeanDefinition(proxy.getBeanName(), proxy.getBeanDefinition());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decideAsSpringBootsDo(Case defined) {
    defined
        .defines()
        .apply(runner)
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(context.containsBean("onMissingBean")).isNotEqualTo(defined.counts());
              assertThat(context.containsBean("backsOff")).isNotEqualTo(defined.counts());
              assertThat(context.containsBean("onBean")).isEqualTo(defined.counts());
              assertThat(context.containsBean("needs")).isEqualTo(defined.counts());
            });
  }

  /** Its type was known, and is another one now. */
  @Test
  void aDefinitionThatIsReplacedIsAskedAnew() {
    GenericApplicationContext context = new GenericApplicationContext();
    context.registerBean("a", Thing.class);
    DefinedTypes defined = DefinedTypes.in(context.getDefaultListableBeanFactory());
    assertThat(defined.names(Own.class)).containsExactly("a");
    context.registerBean("a", String.class, () -> "");
    assertThat(defined.names(Own.class)).isEmpty();
    context.removeBeanDefinition("a");
    assertThat(defined.names(Own.class)).isEmpty();
    context.registerBean("b", Thing.class);
    assertThat(defined.names(Own.class)).containsExactly("b");
  }

  @Test
  void theReportSaysWhatStoodInTheWay() {
    runner
        .withBean("mine", Thing.class)
        .run(
            context ->
                assertThat(
                        ConditionEvaluationReport.get(context.getBeanFactory())
                            .getConditionAndOutcomesBySource()
                            .get(Asked.class.getName() + "#backsOff"))
                    .extracting(each -> each.getOutcome().getMessage())
                    .containsExactly("@BacksOff found bean 'mine'"));
    runner.run(
        context ->
            assertThat(
                    ConditionEvaluationReport.get(context.getBeanFactory())
                        .getConditionAndOutcomesBySource()
                        .get(Asked.class.getName() + "#needs"))
                .extracting(each -> each.getOutcome().getMessage())
                .containsExactly("@Needs did not find a bean of " + Own.class.getName()));
  }
}
