package dev.seaworthy.boot.command;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.util.ClassUtils;

/**
 * Puts something lifeless in the place of every bean that would connect to somewhere, so that what
 * only holds one can be made and looked at. Whoever uses one is told that nothing is connected.
 *
 * <p>Must come after the post-processors of the bean factory: Spring Boot lets whatever is a data
 * source depend on the migration of its schema, in those that were there before.
 */
final class InertBeans {
  /** Types whose beans connect; any that is not on the class path is skipped. */
  private static final List<String> CONNECTING =
      List.of(
          "javax.sql.DataSource",
          "jakarta.persistence.EntityManagerFactory",
          "jakarta.jms.ConnectionFactory",
          "io.r2dbc.spi.ConnectionFactory",
          "com.mongodb.client.MongoClient",
          "com.mongodb.reactivestreams.client.MongoClient",
          "org.springframework.data.repository.Repository",
          "org.springframework.data.redis.connection.RedisConnectionFactory",
          "org.springframework.data.redis.connection.ReactiveRedisConnectionFactory",
          "org.springframework.amqp.rabbit.connection.ConnectionFactory",
          "org.springframework.kafka.core.ProducerFactory",
          "org.springframework.kafka.core.ConsumerFactory",
          "org.springframework.ldap.core.ContextSource");

  /** Types whose beans change a database when they are made. */
  private static final List<String> MIGRATING =
      List.of(
          "org.flywaydb.core.Flyway",
          "org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer",
          "liquibase.integration.spring.SpringLiquibase",
          "org.springframework.boot.sql.init.AbstractScriptDatabaseInitializer");

  private InertBeans() {}

  /** Replaces them in a factory that has made none of them yet. */
  static void in(ConfigurableListableBeanFactory factory) {
    letNothingWaitForMigrations(factory);
    for (Class<?> type : present(CONNECTING, factory)) {
      for (String bean : factory.getBeanNamesForType(type, true, false)) {
        replace(factory, bean, type);
      }
    }
  }

  /**
   * Spring Boot lets what uses a database wait for its migration: a plain {@code JdbcTemplate}
   * would bring Flyway with it.
   */
  private static void letNothingWaitForMigrations(ConfigurableListableBeanFactory factory) {
    Set<String> migrations = new HashSet<>();
    for (Class<?> type : present(MIGRATING, factory)) {
      migrations.addAll(List.of(factory.getBeanNamesForType(type, true, false)));
    }
    for (String each : factory.getBeanDefinitionNames()) {
      BeanDefinition definition = factory.getBeanDefinition(each);
      String[] before = definition.getDependsOn();
      if (before != null) {
        definition.setDependsOn(
            Stream.of(before).filter(name -> !migrations.contains(name)).toArray(String[]::new));
      }
    }
  }

  private static List<Class<?>> present(
      List<String> names, ConfigurableListableBeanFactory factory) {
    ClassLoader loader = factory.getBeanClassLoader();
    return names.stream()
        .filter(name -> ClassUtils.isPresent(name, loader))
        .<Class<?>>map(name -> ClassUtils.resolveClassName(name, loader))
        .toList();
  }

  private static void replace(
      ConfigurableListableBeanFactory factory, String bean, Class<?> connecting) {
    if (!(factory instanceof BeanDefinitionRegistry registry)
        || !factory.containsBeanDefinition(bean)
        || factory.containsSingleton(bean)) {
      return;
    }
    Class<?> declared = declared(factory, bean);
    Class<?>[] interfaces = interfaces(declared == null ? connecting : declared);
    Object lifeless = lifeless(factory.getBeanClassLoader(), interfaces, bean);
    RootBeanDefinition inert = new RootBeanDefinition();
    inert.setTargetType(lifeless.getClass()); // found by each of its interfaces, as the bean was
    inert.setInstanceSupplier(() -> lifeless);
    inert.setPrimary(factory.getBeanDefinition(bean).isPrimary());
    inert.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
    inert.setLazyInit(true);
    registry.removeBeanDefinition(bean);
    registry.registerBeanDefinition(bean, inert);
  }

  /** What a factory bean says that it will make counts, as for repositories. */
  private static @Nullable Class<?> declared(ConfigurableListableBeanFactory factory, String bean) {
    Object made = factory.getBeanDefinition(bean).getAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE);
    if (made instanceof Class<?> type) {
      return type;
    }
    return made instanceof String name
        ? ClassUtils.resolveClassName(name, factory.getBeanClassLoader())
        : factory.getType(bean, false);
  }

  private static Class<?>[] interfaces(Class<?> declared) {
    if (declared.isInterface()) {
      return new Class<?>[] {declared};
    }
    return ClassUtils.getAllInterfacesForClassAsSet(declared).stream()
        .filter(each -> Modifier.isPublic(each.getModifiers()))
        .toArray(Class<?>[]::new);
  }

  private static Object lifeless(@Nullable ClassLoader loader, Class<?>[] interfaces, String bean) {
    return Proxy.newProxyInstance(loader, interfaces, new Lifeless(bean));
  }

  /** Is itself, and nothing more. */
  private record Lifeless(String bean) implements InvocationHandler {
    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
      return switch (method.getName()) {
        case "hashCode" -> System.identityHashCode(proxy);
        case "equals" -> arguments != null && proxy == arguments[0];
        case "toString" -> "nothing in place of " + bean;
        default -> {
          if (method.getReturnType() == boolean.class) {
            yield false;
          }
          if (method.getReturnType() == void.class && method.getParameterCount() <= 1) {
            yield null;
          }
          throw new IllegalStateException(
              bean + " is not connected while the application is checked");
        }
      };
    }
  }
}
