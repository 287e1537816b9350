package dev.seaworthy.readers.django.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.deployment.Dependencies;
import dev.seaworthy.engine.deployment.Dependencies.Dependency;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.django.evaluate.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each format that names packages, and which of several files counts. */
class RequirementsTest {

  private final Map<String, String> tree = new LinkedHashMap<>();

  @ParameterizedTest
  @CsvSource({
    "Django==4.2.3, 4.2.3, true",
    "django == 4.2.3  # pinned, 4.2.3, true",
    "'Django[argon2]==4.2.3 ; python_version >= \"3.8\"', 4.2.3, true",
    "'django>=4.2,<5.0', 4.2, false",
    "'django<5.0,>=4.2', 4.2, false",
    "django~=4.2.1, 4.2.1, false",
    "django==4.2.*, 4.2, false",
    "django===4.2.3, 4.2.3, true",
    "Django (==4.2.3), 4.2.3, true",
    "django==5.2rc1, 5.2rc1, true",
    "django==4.2.3 \\, 4.2.3, true",
    "django==4.2.3 --hash=sha256:abc, 4.2.3, true"
  })
  void aRequirementFileNamesAVersion(String line, String version, boolean exact) {
    file("requirements.txt", line);
    assertVersion(version, exact, "requirements.txt", 1);
  }

  @ParameterizedTest
  @CsvSource({
    "django-cors-headers==4.2.3",
    "# django==4.2.3",
    "django<5",
    "django",
    "-e git+https://example.com/django.git#egg=django",
    "flask==1.0 # replaced django==1.8"
  })
  void othersNameNone(String line) {
    file("requirements.txt", line);
    assertThat(django().inForce()).isEmpty();
    assertThat(candidates()).isEmpty();
  }

  @Test
  void anIncludedFileWithANameOfItsOwnIsRead() {
    file("requirements.txt", "-r pinned/web\n");
    file("pinned/web", "django==3.2.1\n");
    assertVersion("3.2.1", true, "pinned/web", 1);
    assertThat(dependencies().complete()).isTrue();
  }

  @Test
  void anIncludedFileThatIsMissingLeavesTheListIncomplete() {
    file("requirements.txt", "--requirement=elsewhere/web\ndjango==3.2.1\n");
    assertThat(dependencies().complete()).isFalse();
  }

  @Test
  void filesThatIncludeEachOtherEnd() {
    file("requirements.txt", "-r loop\n");
    file("loop", "-r loop\n-r requirements.txt\ndjango==3.2.1\n");
    assertVersion("3.2.1", true, "loop", 3);
  }

  @Test
  void anIncludeDoesNotLeaveTheTree() {
    file("requirements.txt", "-r ../../etc/passwd\n-r /etc/passwd\n");
    assertThat(dependencies().complete()).isFalse();
  }

  @Test
  void pyprojectHasDependenciesByPep621() {
    file(
        "pyproject.toml",
        """
        [project]
        name = "shop"
        requires-python = ">=3.10"
        dependencies = [
            "django>=5.1,<5.3",
            'psycopg[binary]==3.2.1',
        ]
        [project.optional-dependencies]
        dev = ["django-debug-toolbar==4.4"]
        search = ["elasticsearch==8.1.0"]
        """);
    assertVersion("5.1", false, "pyproject.toml", 5);
    assertThat(names()).containsExactly("django", "psycopg", "elasticsearch");
  }

  @Test
  void pyprojectHasPoetrysTablesAndGroups() {
    file(
        "pyproject.toml",
        """
        [tool.poetry.dependencies]
        python = "^3.11"
        Django = "^5.2"
        celery = {extras = ["redis"], version = "5.4.0"}
        [tool.poetry.group.dev.dependencies]
        django-silk = "5.1.0"
        """);
    assertVersion("5.2", false, "pyproject.toml", 3);
    assertThat(dependencies().artifact("celery").flatMap(Dependency::version))
        .contains(Version.of("5.4.0"));
    assertThat(names()).containsExactly("python", "django", "celery");
  }

  @Test
  void aLockFileDecidesOverTheRange() {
    file("pyproject.toml", "[tool.poetry.dependencies]\nDjango = \"^5.2\"\n");
    file(
        "poetry.lock",
        """
        [[package]]
        name = "Django"
        version = "5.2.8"

        [package.dependencies]
        name = "other"
        version = "1"
        """);
    assertVersion("5.2.8", true, "poetry.lock", 3);
    assertThat(names()).containsExactly("django");
  }

  @Test
  void uvLocksInTheSameForm() {
    file("uv.lock", "version = 1\n\n[[package]]\nname = \"django\"\nversion = \"6.0.1\"\n");
    assertVersion("6.0.1", true, "uv.lock", 5);
  }

  @Test
  void pipfileAndItsLock() {
    file("Pipfile", "[packages]\ndjango = \"~=4.2\"\n[dev-packages]\ndjango-silk = \"*\"\n");
    assertVersion("4.2", false, "Pipfile", 2);
    file(
        "Pipfile.lock",
        """
        {
          "default": {
            "django": {
              "hashes": ["sha256:0"],
              "version": "==4.2.11"
            }
          },
          "develop": {
            "django-silk": {
              "version": "==5.0.0"
            }
          }
        }
        """);
    assertVersion("4.2.11", true, "Pipfile.lock", 5);
    assertThat(names()).containsExactly("django");
  }

  @Test
  void setupFiles() {
    file("setup.cfg", "[options]\ninstall_requires =\n    Django>=3.2\n    celery==5.0.1\n");
    assertVersion("3.2", false, "setup.cfg", 3);
    file(
        "setup.py",
        "setup(\n    install_requires=[\n        'Django==2.2.1',\n    ],\n    name='x')\n");
    assertVersion("2.2.1", true, "setup.py", 3);
    assertThat(names()).containsExactly("django", "celery");
  }

  @Test
  void condaPinsWithOneSign() {
    file("environment.yml", "dependencies:\n  - django=4.2.3\n");
    assertVersion("4.2.3", true, "environment.yml", 2);
  }

  @Test
  void theFileOfProductionDecidesOverThatOfTests() {
    file("requirements/test.txt", "django==4.2.1\n");
    file("requirements/production.txt", "django==4.1.1\n");
    assertVersion("4.1.1", true, "requirements/production.txt", 1);
  }

  @Test
  void aVeryLongFileOfNothingEnds() {
    file("requirements.txt", "[".repeat(100_000) + "\n" + "a==".repeat(600) + "\ndjango==4.2.3\n");
    assertVersion("4.2.3", true, "requirements.txt", 3);
  }

  private void file(String path, String text) {
    tree.put(path, text);
  }

  private Fact<Version> django() {
    return DjangoVersions.of(requirements(), "");
  }

  private Dependencies dependencies() {
    return requirements().dependencies().inForce().orElseThrow();
  }

  private List<String> names() {
    return dependencies().named().stream().map(Dependency::artifact).toList();
  }

  private void assertVersion(String version, boolean exact, String file, int line) {
    Fact<Version> fact = django();
    assertThat(fact.origin().primary()).contains(Place.at(file, line));
    if (exact) {
      assertThat(fact.value()).isEqualTo(Value.known(Version.of(version)));
    } else {
      assertThat(candidates()).containsExactly(Version.of(version));
    }
  }

  private List<Version> candidates() {
    return django().value() instanceof Value.Unknown<Version> unknown
        ? unknown.candidates()
        : List.of();
  }

  private SourceFiles files() {
    return new SourceFiles() {
      @Override
      public Optional<byte[]> read(String path) {
        return Optional.ofNullable(tree.get(path))
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public boolean isFile(String path) {
        return tree.containsKey(path);
      }

      @Override
      public boolean isFolder(String path) {
        return tree.keySet().stream().anyMatch(each -> each.startsWith(path + "/"));
      }

      @Override
      public List<String> list(String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        TreeSet<String> names = new TreeSet<>();
        tree.keySet().stream()
            .filter(each -> each.startsWith(prefix))
            .forEach(each -> names.add(each.substring(prefix.length()).split("/", 2)[0]));
        return List.copyOf(names);
      }
    };
  }

  private Requirements requirements() {
    SourceFiles files = files();
    return Requirements.of(files, DeclaredPackages.requirementFiles(files));
  }
}
