package dev.seaworthy.readers.django;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which launch feeds which environment, from whole trees with a local and a production one. */
class LaunchEnvironmentTest {

  @TempDir private Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** KEY in the local environment and in production; a question mark where it is not known. */
  private String keys() throws IOException {
    write("manage.py", "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings.local')\n");
    write("shop/settings/__init__.py", "");
    write("shop/settings/base.py", "import os\nINSTALLED_APPS = []\nKEY = os.environ['KEY']\n");
    write("shop/settings/local.py", "from .base import *\nDEBUG = True\n");
    write("shop/settings/production.py", "from .base import *\nDEBUG = False\n");
    List<Deployment> all =
        new DjangoReader(System::nanoTime)
            .read(SourceTree.of(root), Inquiry.about(root))
            .deployments();
    return shown(all.get(0)) + " " + shown(all.get(1));
  }

  private static String shown(Deployment deployment) {
    Fact<Datum> key = deployment.settings().fact("KEY");
    String text = key.inForce().map(each -> ((Datum.Text) each).text()).orElse("?");
    return key.value() instanceof Value.DefaultInForce<Datum> byDefault
        ? text + "/" + String.join(",", byDefault.names())
        : text;
  }

  private static String compose(String environment) {
    return "services:\n  web:\n    build: .\n    command: gunicorn shop.wsgi\n" + environment;
  }

  static Stream<Arguments> files() {
    String one = "    environment:\n      KEY: one\n";
    String selects =
        "    environment:\n      - KEY=one\n      - DJANGO_SETTINGS_MODULE=shop.settings.";
    return Stream.of(
        Arguments.of("docker-compose.yml", compose(one), "one ?"),
        Arguments.of("docker-compose.prod.yml", compose(one), "? one"),
        Arguments.of("compose.dev.yml", compose(one), "one ?"),
        Arguments.of("compose.yml", compose(selects + "production\n"), "? one"),
        Arguments.of("compose.prod.yml", compose(selects + "local\n"), "one ?"),
        Arguments.of("compose.yml", "services:\n  db:\n    image: postgres\n" + one, "? ?"),
        Arguments.of("compose.prod.yml", compose("    environment: {KEY: '${NO}'}\n"), "? ?"),
        Arguments.of(
            "compose.prod.yml", compose("    environment: {KEY: 'a${NO:-b}c'}\n"), "? abc/NO"),
        Arguments.of("compose.prod.yml", compose("    environment: {KEY: '$$x'}\n"), "? $x"),
        Arguments.of(
            "Dockerfile", "FROM python\nENV KEY=one\nCMD gunicorn shop.wsgi\n", "? one/KEY"),
        Arguments.of("web/Dockerfile", "FROM node\nENV KEY=one\nCMD npm start\n", "? ?"),
        Arguments.of("compose.yml", "services: [", "? ?"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void feeds(String file, String text, String expected) throws IOException {
    write(file, text);

    assertThat(keys()).isEqualTo(expected);
  }

  @Test
  void takesComposeBeforeTheContainerAndFilesOfCompose() throws IOException {
    write("Dockerfile", "FROM python\nENV KEY=container\nCMD gunicorn shop.wsgi\n");
    write(".env.prod", "KEY=named\n");
    write("web.env", "KEY=file\n");

    assertThat(keys()).isEqualTo("? container/KEY");
    write("compose.prod.yml", compose("    env_file: web.env\n"));
    assertThat(keys()).isEqualTo("? file");
    write("compose.prod.yml", compose("    env_file: web.env\n    environment: {KEY: '${X}'}\n"));
    write(".env", "X=beside\n");
    assertThat(keys()).isEqualTo("? beside");
  }
}
