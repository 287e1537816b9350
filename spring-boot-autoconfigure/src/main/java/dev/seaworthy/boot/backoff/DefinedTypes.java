package dev.seaworthy.boot.backoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.BeanDefinitionStoreException;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.CannotLoadBeanClassException;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanDefinitionHolder;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ConditionContext;

/**
 * The types of the beans that a factory and its parents have defined so far, each asked for once.
 * Kept in the factory; for the thread that reads its configuration.
 */
final class DefinedTypes {
  private static final String NAME = DefinedTypes.class.getName();

  private final ConfigurableListableBeanFactory beans;
  private final Map<String, Known> known = new HashMap<>();

  private record Known(BeanDefinition definition, Class<?> type) {}

  private DefinedTypes(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
  }

  static DefinedTypes in(ConditionContext context) {
    ConfigurableListableBeanFactory beans = context.getBeanFactory();
    if (beans == null) {
      throw new IllegalStateException("asked before there is a bean factory");
    }
    return in(beans);
  }

  static DefinedTypes in(ConfigurableListableBeanFactory beans) {
    if (beans.getSingleton(NAME) instanceof DefinedTypes found) {
      return found;
    }
    DefinedTypes made = new DefinedTypes(beans);
    beans.registerSingleton(NAME, made);
    return made;
  }

  /** Names of the beans of a type, or of a type below it, that somebody may have injected. */
  List<String> names(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (String name : beans.getBeanDefinitionNames()) {
      BeanDefinition definition = beans.getBeanDefinition(name);
      Class<?> its = type(name, definition);
      if (its != null && type.isAssignableFrom(its) && isCandidate(name, definition)) {
        names.add(name);
      }
    }
    for (String name : beans.getSingletonNames()) {
      if (!beans.containsBeanDefinition(name)) {
        Class<?> its = type(beans.getSingleton(name));
        if (its != null && type.isAssignableFrom(its)) {
          names.add(name);
        }
      }
    }
    if (beans.getParentBeanFactory() instanceof ConfigurableListableBeanFactory parent) {
      names.addAll(of(parent, type));
    }
    return names;
  }

  /** A parent has been started before, and knows by itself what it has. */
  private static List<String> of(ConfigurableListableBeanFactory parent, Class<?> type) {
    List<String> names = new ArrayList<>();
    for (String name :
        BeanFactoryUtils.beanNamesForTypeIncludingAncestors(parent, type, true, false)) {
      if (!parent.containsBeanDefinition(name)
          || isCandidate(name, parent.getBeanDefinition(name))) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable Class<?> type(@Nullable Object singleton) {
    if (singleton instanceof FactoryBean<?> factory) {
      return factory.getObjectType();
    }
    return singleton == null ? null : singleton.getClass();
  }

  private @Nullable Class<?> type(String name, BeanDefinition definition) {
    Known before = known.get(name);
    if (before != null && before.definition() == definition) {
      return before.type();
    }
    Class<?> type = asked(name, definition);
    if (type != null) {
      known.put(name, new Known(definition, type));
    }
    return type;
  }

  /**
   * Nothing is made to find out: of a factory that does not say what it makes nothing is known, nor
   * of a class whose name is still to be filled in.
   */
  private @Nullable Class<?> asked(String name, BeanDefinition definition) {
    if (definition.isAbstract()) {
      return null;
    }
    try {
      return beans.getType(target(name, definition), false);
    } catch (CannotLoadBeanClassException | BeanDefinitionStoreException e) {
      return null;
    }
  }

  /** Whom a proxy stands for. */
  private static String target(String name, BeanDefinition definition) {
    BeanDefinitionHolder target =
        definition instanceof RootBeanDefinition root && !root.isLazyInit()
            ? root.getDecoratedDefinition()
            : null;
    return target == null ? name : target.getBeanName();
  }

  private static boolean isCandidate(String name, BeanDefinition definition) {
    return !ScopedProxyUtils.isScopedTarget(name)
        && definition.isAutowireCandidate()
        && (!(definition instanceof AbstractBeanDefinition asked) || asked.isDefaultCandidate());
  }
}
