package dev.seaworthy.readers.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.EnvironmentFiles.EnvironmentFile;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.StartCommands;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stated beside the settings: files, commands, Python, and the settings under trial. */
class ProjectFactsTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bool(os.environ.get('DEBUG', ''))          | true",
        "os.environ.get('DEBUG', False)             | true",
        "'DEBUG' in os.environ                      | true",
        "os.environ.get('DEBUG', 'no') == 'yes'     | false",
        "bool(os.environ['DEBUG'])                  | true"
      })
  void triesASwitchWithTheTextFalse(String expression, boolean staysOn) throws IOException {
    Deployment read = read("DEBUG = " + expression);
    Optional<Settings> trial = read.fact(Facts.SETTINGS_WHEN_FALSE).inForce();
    assertThat(trial.orElseThrow().fact("DEBUG").inForce().map(Datum::isTruthy)).contains(staysOn);
  }

  @Test
  void aProjectThatRefusesToStartWithItHasNoTrial() throws IOException {
    Deployment read = read("DEBUG = bool(int(os.environ.get('DEBUG', '0')))");
    assertThat(read.fact(Facts.SETTINGS_WHEN_FALSE).inForce()).isEmpty();
  }

  @Test
  void aSwitchThatDependsOnNothingIsNotTried() throws IOException {
    assertThat(read("DEBUG = False").fact(Facts.SETTINGS_WHEN_FALSE).inForce()).isEmpty();
  }

  @Test
  void triesWithoutEnvironmentFilesWhatTheySupply() throws IOException {
    write(".env.production", "SECRET_KEY=supplied\n");
    write(
        "shop/settings_production.py",
        "import os\nSECRET_KEY = os.environ.get('SECRET_KEY', 'behind')\n");
    Deployment read = read("DEBUG = False", "shop.settings_production");
    assertThat(read.settings().text("SECRET_KEY").inForce()).contains("supplied");
    Settings without = read.fact(Facts.SETTINGS_UNSUPPLIED).inForce().orElseThrow();
    assertThat(without.text("SECRET_KEY").inForce()).contains("behind");
  }

  @Test
  void listsEnvironmentFilesAndWhetherGitIgnoresThem() throws IOException {
    write(".gitignore", ".env\n");
    write(".env", "A=1\n");
    write(".env.example", "A=\n");
    write("deploy/prod.env", "# c\nDB_PASSWORD=x\n");
    write(".envs/.production/.django", "B=2\n");
    List<EnvironmentFile> files =
        read("DEBUG = False").fact(Facts.ENVIRONMENT_FILES).inForce().orElseThrow().all();
    assertThat(files)
        .extracting(EnvironmentFile::path, EnvironmentFile::ignored)
        .containsExactly(
            tuple(".env", true),
            tuple(".envs/.production/.django", false),
            tuple("deploy/prod.env", false));
    Fact<Datum> entry = files.get(2).entries().get(0);
    assertThat(entry.name()).isEqualTo("DB_PASSWORD");
    assertThat(entry.origin().primary().map(Place::line)).contains(2);
  }

  @Test
  void statesCommandsAndThePythonOfTheLastStage() throws IOException {
    write(
        "Dockerfile", "FROM python:3.8 AS build\nFROM python:3.12-slim\nCMD gunicorn shop.wsgi\n");
    write("Procfile", "web: python manage.py runserver\n");
    Deployment read = read("DEBUG = False");
    assertThat(read.fact(Facts.PYTHON_VERSION).inForce()).contains(Version.of("3.12"));
    assertThat(read.fact(Facts.START_COMMANDS).inForce().orElseThrow().all())
        .extracting(StartCommands.StartCommand::kind, StartCommands.StartCommand::words)
        .containsExactly(
            tuple(StartCommands.Kind.CONTAINER, "gunicorn shop.wsgi"),
            tuple(StartCommands.Kind.PROCESS, "python manage.py runserver"));
  }

  @Test
  void anEntryOfADictionaryHasItsOwnLineAndWhatItReplaces() throws IOException {
    Deployment read =
        read(
            "DATABASES = {\n  'default': {\n    'USER': 'a',\n  }\n}\nDATABASES['default']['USER'] = 'b'");
    Fact<Datum> user = read.settings().fact("DATABASES.default.USER");
    assertThat(user.origin().primary().map(Place::line)).contains(7);
    assertThat(user.origin().overridden())
        .extracting(layer -> layer.place().orElseThrow().line())
        .containsExactly(4);
  }

  @Test
  void whatDecidesADictionaryDecidesItsEntries() throws IOException {
    Deployment read = read("X = {'A': 1}\nif os.getenv('DB') == 'other':\n    X = {'A': 2}");
    assertThat(read.settings().fact("X.A").condition()).isEqualTo("unless DB is set");
  }

  private Deployment read(String settings) throws IOException {
    return read(settings, "shop.settings");
  }

  private Deployment read(String settings, String module) throws IOException {
    write("manage.py", "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n");
    write("shop/__init__.py", "");
    write("shop/settings.py", "import os\n" + settings + "\n");
    return new DjangoReader(System::nanoTime)
        .read(SourceTree.of(root), Inquiry.about(root)).deployments().stream()
            .filter(each -> each.environment().name().equals(module))
            .findFirst()
            .orElseThrow();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
