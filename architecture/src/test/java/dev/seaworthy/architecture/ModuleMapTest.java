package dev.seaworthy.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds who may know whom, as ARCHITECTURE.md draws it. */
class ModuleMapTest {
  private static final List<String> ALWAYS = List.of("java..", "javax.crypto..", "org.jspecify..");
  private static JavaClasses house;

  /**
   * One room, and what it may depend on beside the JDK.
   *
   * @param name the packages of the room
   * @param knows the packages it may know
   */
  record Room(String name, List<String> knows) {
    static Room of(String name, String... knows) {
      return new Room(name, List.of(knows));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Room> rooms() {
    return Stream.of(
        Room.of("dev.seaworthy.engine.."),
        Room.of("dev.seaworthy.signing.."),
        Room.of("dev.seaworthy.readers.tree.."),
        Room.of("dev.seaworthy.passwords..", "dev.seaworthy.signing..", "org.bouncycastle.."),
        Room.of("dev.seaworthy.guard..", "dev.seaworthy.signing.."),
        Room.of(
            "dev.seaworthy.store.jdbc..",
            "dev.seaworthy.guard..",
            "javax.sql..",
            "org.postgresql.."),
        Room.of("dev.seaworthy.store.redis..", "dev.seaworthy.guard..", "io.lettuce.."),
        Room.of("dev.seaworthy.checks..", "dev.seaworthy.engine.."),
        Room.of("dev.seaworthy.report..", "dev.seaworthy.engine..", "tools.jackson.core.."),
        Room.of("dev.seaworthy.readers.dotenv..", "dev.seaworthy.engine.."),
        Room.of(
            "dev.seaworthy.readers.build..",
            "dev.seaworthy.engine..",
            "dev.seaworthy.readers.tree..",
            "org.yaml.snakeyaml..",
            "org.codehaus.plexus.util.xml.pull.."),
        Room.of(
            "dev.seaworthy.readers.project..",
            "dev.seaworthy.engine..",
            "dev.seaworthy.readers.tree..",
            "org.yaml.snakeyaml.."),
        Room.of(
            "dev.seaworthy.readers.spring..",
            "dev.seaworthy.readers.git..",
            "dev.seaworthy.engine..",
            "dev.seaworthy.readers.tree..",
            "dev.seaworthy.readers.dotenv..",
            "dev.seaworthy.readers.build..",
            "org.yaml.snakeyaml.."),
        Room.of("dev.seaworthy.readers.git.."),
        Room.of(
            "dev.seaworthy.readers.java..",
            "dev.seaworthy.engine..",
            "dev.seaworthy.readers.tree..",
            "dev.seaworthy.readers.spring.program.."),
        Room.of(
            "dev.seaworthy.readers.django..",
            "dev.seaworthy.engine..",
            "dev.seaworthy.readers.tree..",
            "dev.seaworthy.readers.dotenv..",
            "dev.seaworthy.readers.build..",
            "org.yaml.snakeyaml.."),
        Room.of(
            "dev.seaworthy.boot..",
            "dev.seaworthy.guard..",
            "dev.seaworthy.store..",
            "org.h2..",
            "dev.seaworthy.passwords..",
            "dev.seaworthy.signing..",
            "dev.seaworthy.engine..",
            "dev.seaworthy.checks..",
            "dev.seaworthy.report..",
            "dev.seaworthy.readers.dotenv..",
            "dev.seaworthy.readers.project..",
            "org.apache.commons.logging..",
            "io.lettuce..",
            "io.micrometer..",
            "org.springframework..",
            "org.apache.catalina..",
            "org.apache.coyote..",
            "org.apache.tomcat..",
            "org.eclipse.jetty..",
            "jakarta.mail..",
            "jakarta.servlet..",
            "javax.net.ssl..",
            "javax.sql.."),
        Room.of(
            "dev.seaworthy.docgen..",
            "dev.seaworthy.engine..",
            "dev.seaworthy.checks..",
            "dev.seaworthy.report..",
            "dev.seaworthy.testkit.."),
        Room.of(
            "dev.seaworthy.testkit..",
            "dev.seaworthy.engine..",
            "dev.seaworthy.readers..",
            "org.assertj.."));
  }

  @BeforeAll
  static void readTheHouse() {
    house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.seaworthy");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomKnowsOnlyWhatTheMapAllows(Room room) {
    String[] allowed =
        Stream.of(ALWAYS.stream(), Stream.of(room.name()), room.knows().stream())
            .flatMap(each -> each)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(room.name())
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed))
        .because("ARCHITECTURE.md says what a room may know, and nothing points back up")
        .check(house);
  }

  @Test
  void ownChecksLoadsJarsAndStartsNothing() {
    noClasses()
        .that()
        .haveFullyQualifiedName("dev.seaworthy.cli.OwnChecks")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.Runtime")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.seaworthy.readers.tree.SourceTree")
        .because("a jar of checks is named by the caller and never found in what is read")
        .check(house);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("dev.seaworthy.(**)")
        .should()
        .beFreeOfCycles()
        .because("a package that cannot be read alone cannot be changed alone")
        .check(house);
  }

  @Test
  void checksSeeFactsAndNeverAFile() {
    noClasses()
        .that()
        .resideInAPackage("dev.seaworthy.checks..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.net..", "java.io..")
                .and(
                    not(
                        belongToAnyOf(
                            InputStream.class, IOException.class, UncheckedIOException.class))))
        .because("a check asks the model; it may carry data beside its class, and reads no more")
        .check(house);
  }

  @Test
  void nothingThatWasReadIsEverExecuted() {
    noClasses()
        .that()
        .resideInAPackage("dev.seaworthy..")
        .and()
        .doNotHaveFullyQualifiedName("dev.seaworthy.cli.OwnChecks")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.Runtime")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.URLClassLoader")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("javax.script..")
        .because("a scanned tree is data: never started, loaded or deserialised")
        .check(house);
  }
}
