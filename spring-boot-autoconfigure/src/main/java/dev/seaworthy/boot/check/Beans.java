package dev.seaworthy.boot.check;

import dev.seaworthy.engine.facts.Place;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.ClassUtils;

/** The beans of an application, each with what its author calls it. */
final class Beans {
  private static final String SPRING = "org.springframework.";

  private final ListableBeanFactory factory;
  private final List<String> packages;

  Beans(ListableBeanFactory factory) {
    this.factory = factory;
    this.packages =
        AutoConfigurationPackages.has(factory) ? AutoConfigurationPackages.get(factory) : List.of();
  }

  ListableBeanFactory factory() {
    return factory;
  }

  /** The application's own of a type; makes none of them. */
  List<String> own(Class<?> type) {
    List<String> own = new ArrayList<>();
    for (String each : factory.getBeanNamesForType(type, true, false)) {
      if (isOfApplication(writer(each))) {
        own.add(each);
      }
    }
    return own;
  }

  /** The application's own of a type that may not be there. */
  List<String> own(String type) {
    return load(type).map(this::own).orElse(List.of());
  }

  /** Whether a class is the application's own or of a library that is none of Spring's. */
  boolean isOfApplication(String type) {
    return !isSprings(type) || packages.stream().anyMatch(each -> type.startsWith(each + "."));
  }

  /** Whether a class is Spring's, by its name. */
  static boolean isSprings(String type) {
    return type.startsWith(SPRING);
  }

  /** As sources call it: {@code Doors.chain} for what a method makes, else the class. */
  String subject(String bean) {
    String writer = simple(writer(bean));
    return maker(bean)
        .map(method -> writer + "." + method.getMethodName())
        .orElse(writer.isEmpty() ? bean : writer);
  }

  /**
   * Whether a method makes it of nothing but beans of one type: what it holds beside is written
   * there.
   */
  boolean isMadeOf(String bean, Class<?> type) {
    Optional<MethodMetadata> maker = maker(bean);
    Optional<Class<?>> writer = maker.flatMap(each -> load(each.getDeclaringClassName()));
    boolean holdsNothing =
        writer.stream()
            .flatMap(each -> Stream.of(each.getDeclaredFields()))
            .allMatch(field -> Modifier.isStatic(field.getModifiers()));
    return writer.isPresent()
        && holdsNothing
        && Stream.of(writer.get().getDeclaredMethods())
            .filter(each -> each.getName().equals(maker.orElseThrow().getMethodName()))
            .flatMap(each -> Stream.of(each.getParameterTypes()))
            .allMatch(type::isAssignableFrom);
  }

  private Optional<Class<?>> load(String type) {
    try {
      return Optional.of(ClassUtils.forName(type, getClass().getClassLoader()));
    } catch (ClassNotFoundException | LinkageError absent) {
      return Optional.empty();
    }
  }

  /** The class by whose author it is. */
  String owner(String bean) {
    return simple(writer(bean));
  }

  static Place place(String bean) {
    return Place.in("the bean " + bean);
  }

  static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  /** The class that declares the method which makes it, or its own; empty where nobody knows. */
  private String writer(String bean) {
    return maker(bean)
        .map(MethodMetadata::getDeclaringClassName)
        .orElseGet(
            () -> {
              Class<?> type = factory.getType(bean, false);
              return type == null ? "" : ClassUtils.getUserClass(type).getName();
            });
  }

  private Optional<MethodMetadata> maker(String bean) {
    if (factory instanceof ConfigurableListableBeanFactory configurable
        && configurable.containsBeanDefinition(bean)) {
      BeanDefinition definition = configurable.getBeanDefinition(bean);
      return definition instanceof AnnotatedBeanDefinition annotated
          ? Optional.ofNullable(annotated.getFactoryMethodMetadata())
          : Optional.empty();
    }
    return Optional.empty();
  }
}
