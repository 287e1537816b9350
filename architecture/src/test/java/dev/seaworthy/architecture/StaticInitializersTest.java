package dev.seaworthy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Two classes whose static initializers need each other hang two threads that begin at either end
 * (Java Language Specification, 12.4.2). The rehearsal initializes the guard's classes beside the
 * main thread, so such a circle could stop an application's start. Calls are followed to where they
 * are declared, and what a lambda does counts as done: an override that closes a circle is missed.
 */
class StaticInitializersTest {
  @Test
  void noTwoNeedEachOther() {
    JavaClasses house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.seaworthy");
    Map<JavaClass, Set<JavaClass>> needs = needs(house);
    assertThat(needs.values()).as("that anything was read").anyMatch(each -> each.size() > 1);
    assertThat(circles(needs)).isEmpty();
  }

  @Test
  void aCircleIsSeenAndWhoOnlyLeadsIntoItIsNoPartOfIt() {
    JavaClasses some = new ClassFileImporter().importClasses(Hen.class, Egg.class, Nest.class);
    assertThat(circles(needs(some)))
        .containsExactly(Egg.class.getName() + " and " + Hen.class.getName());
  }

  @Test
  void aBaseThatMakesItsKindIsSeen() {
    JavaClasses some = new ClassFileImporter().importClasses(Ship.class, Ship.Tug.class);
    assertThat(circles(needs(some))).hasSize(1);
  }

  private static Map<JavaClass, Set<JavaClass>> needs(JavaClasses types) {
    Map<JavaClass, Set<JavaClass>> needs = new LinkedHashMap<>();
    types.forEach(each -> needs.put(each, neededBy(each)));
    return needs;
  }

  /** The classes that are initialized, or waited for, while this one is. */
  private static Set<JavaClass> neededBy(JavaClass type) {
    Set<JavaClass> needed = new LinkedHashSet<>();
    type.getRawSuperclass().ifPresent(needed::add);
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>();
    type.getStaticInitializer().ifPresent(open::add);
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.remove();
      if (seen.add(unit)) {
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
          JavaClass owner = access.getTargetOwner();
          if (owner.getPackageName().startsWith("dev.seaworthy")) {
            Optional<? extends JavaMember> member = access.getTarget().resolveMember();
            if (initializes(access, member)) {
              needed.add(owner);
            }
            member
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .ifPresent(open::add);
          }
        }
      }
    }
    needed.remove(type);
    return needed;
  }

  /** A constructor, a static method or a static field does; constants are written where used. */
  private static boolean initializes(JavaAccess<?> access, Optional<? extends JavaMember> member) {
    boolean isInstance =
        (access instanceof JavaFieldAccess
                || member.filter(JavaMethod.class::isInstance).isPresent())
            && member.filter(each -> each.getModifiers().contains(JavaModifier.STATIC)).isEmpty();
    return !isInstance;
  }

  private static Set<String> circles(Map<JavaClass, Set<JavaClass>> needs) {
    Set<String> circles = new TreeSet<>();
    for (JavaClass one : needs.keySet()) {
      for (JavaClass other : reachable(one, needs)) {
        boolean before = one.getName().compareTo(other.getName()) < 0;
        if (before && !isInside(one, other) && reachable(other, needs).contains(one)) {
          circles.add(one.getName() + " and " + other.getName());
        }
      }
    }
    return circles;
  }

  /** An enum's constant with a body of its own is never met but through its enum. */
  private static boolean isInside(JavaClass one, JavaClass other) {
    return other.isAnonymousClass() && other.getEnclosingClass().filter(one::equals).isPresent();
  }

  private static Set<JavaClass> reachable(JavaClass from, Map<JavaClass, Set<JavaClass>> needs) {
    Set<JavaClass> reached = new LinkedHashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>(needs.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      JavaClass each = open.remove();
      if (reached.add(each)) {
        open.addAll(needs.getOrDefault(each, Set.of()));
      }
    }
    return reached;
  }

  private static final class Hen {
    static {
      Object unused = Egg.laid();
    }
  }

  private static final class Egg {
    static final Object HEN = new Hen();

    static Object laid() {
      return HEN;
    }
  }

  private static final class Nest {
    static {
      Object unused = Egg.laid();
    }
  }

  private abstract static class Ship {
    static {
      Ship unused = new Tug();
    }

    private static final class Tug extends Ship {}
  }
}
