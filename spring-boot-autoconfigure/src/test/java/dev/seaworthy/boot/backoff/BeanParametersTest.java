package dev.seaworthy.boot.backoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.decoy.DecoyConfiguration;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Spring looks for a bean by the parameter's name first, and asks every bean for its type only if
 * there is none of this name.
 */
class BeanParametersTest {
  /** All beans of a kind are asked for, not the starter's one. */
  private static final Set<String> ALL_OF_A_KIND =
      Set.of(
          "seaworthyAdminPlan pages",
          "seaworthyConsoleInside accounts",
          "seaworthyConsoleScreens nets",
          "seaworthyConsoleScreens mail");

  @Test
  void aParameterBearsTheNameOfTheStartersBean() {
    List<Method> methods = beanMethods();
    assertThat(methods).hasSizeGreaterThan(60);
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (Method method : methods) {
      for (Parameter parameter : method.getParameters()) {
        String asked = method.getName() + " " + parameter.getName();
        Set<String> names = names(methods, wanted(parameter));
        if (names.contains(parameter.getName())) {
          right++;
        } else if (!names.isEmpty() && !ALL_OF_A_KIND.contains(asked)) {
          wrong.add(asked + " may be " + names);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(right).isGreaterThan(100);
  }

  private static List<Method> beanMethods() {
    ClassLoader loader = BeanParametersTest.class.getClassLoader();
    List<Method> methods = new ArrayList<>();
    for (String name : ImportCandidates.load(AutoConfiguration.class, loader)) {
      if (name.startsWith("dev.seaworthy.")) {
        addTo(methods, ClassUtils.resolveClassName(name, loader));
      }
    }
    addTo(methods, DecoyConfiguration.class);
    return methods;
  }

  private static void addTo(List<Method> methods, Class<?> configuration) {
    Stream.of(configuration.getDeclaredMethods())
        .filter(each -> each.isAnnotationPresent(Bean.class))
        .forEach(methods::add);
    for (Class<?> nested : configuration.getDeclaredClasses()) {
      addTo(methods, nested);
    }
  }

  private static ResolvableType wanted(Parameter parameter) {
    ResolvableType type = ResolvableType.forType(parameter.getParameterizedType());
    return type.resolve() == ObjectProvider.class ? type.getGeneric() : type;
  }

  private static Set<String> names(List<Method> methods, ResolvableType wanted) {
    Set<String> names = new TreeSet<>();
    for (Method each : methods) {
      if (wanted.isAssignableFrom(ResolvableType.forMethodReturnType(each))) {
        names.add(each.getName());
      }
    }
    if (Environment.class.isAssignableFrom(wanted.resolve(Object.class))) {
      names.add("environment");
    }
    return names;
  }
}
