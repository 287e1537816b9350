package dev.seaworthy.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * The {@code pom.xml} of a case that brings none. Immutable.
 *
 * @param version the version of Spring Boot
 * @param artifacts artifacts, with {@code :version} where it matters
 */
record PlainBuild(String version, List<String> artifacts) {
  /** Copies the artifacts. */
  PlainBuild {
    artifacts = List.copyOf(artifacts);
  }

  static PlainBuild usual() {
    return new PlainBuild(
        "4.1.2", List.of("spring-boot-starter-webmvc", "spring-boot-starter-actuator"));
  }

  PlainBuild of(String otherVersion) {
    return new PlainBuild(otherVersion, artifacts);
  }

  PlainBuild with(String artifact) {
    List<String> more = new ArrayList<>(artifacts);
    more.add(artifact);
    return new PlainBuild(version, more);
  }

  PlainBuild without(String artifact) {
    return new PlainBuild(
        version, artifacts.stream().filter(each -> !each.equals(artifact)).toList());
  }

  /** The file; the version stands in line 6. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-parent</artifactId>
            <version>%s</version>
          </parent>
          <groupId>com.example</groupId>
          <artifactId>shop</artifactId>
          <version>1</version>
          <dependencies>
        """
            .formatted(version));
    artifacts.forEach(artifact -> text.append(dependency(artifact)));
    text.append(
        """
          </dependencies>
          <build>
            <plugins>
              <plugin>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-maven-plugin</artifactId>
              </plugin>
            </plugins>
          </build>
        </project>
        """);
    return text.toString();
  }

  private static String dependency(String artifact) {
    int colon = artifact.indexOf(':');
    String name = colon < 0 ? artifact : artifact.substring(0, colon);
    String itsVersion = colon < 0 ? "" : "<version>" + artifact.substring(colon + 1) + "</version>";
    String group =
        name.startsWith("spring-boot") ? "org.springframework.boot" : "com.example.libraries";
    return "    <dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s</dependency>\n"
        .formatted(group, name, itsVersion);
  }
}
