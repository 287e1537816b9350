package dev.seaworthy.readers.django;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole trees: projects, environments, versions, troubles. */
class DjangoReaderTest {

  @TempDir private Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Survey read(Inquiry inquiry) throws IOException {
    return new DjangoReader(System::nanoTime).read(SourceTree.of(root), inquiry);
  }

  private void shop() throws IOException {
    write("manage.py", "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings.local')\n");
    write("shop/__init__.py", "");
    write("shop/settings/__init__.py", "");
    write("shop/settings/base.py", "import os\nDEBUG = False\nSECRET_KEY = os.environ['KEY']\n");
    write("shop/settings/local.py", "from .base import *\nDEBUG = True\n");
    write("shop/settings/production.py", "from .base import *\nALLOWED_HOSTS = ['x.org']\n");
    write(".env.prod", "KEY=made-up\n");
    write("requirements.txt", "Django==4.2.3\n");
  }

  @Test
  void findsEachEnvironmentAndWhichIsProduction() throws IOException {
    shop();

    List<Deployment> all = read(Inquiry.about(root)).deployments();

    assertThat(all)
        .extracting(each -> each.environment().name() + " " + each.environment().chosenBecause())
        .containsExactly("shop.settings.local ", "shop.settings.production its name says so");
    assertThat(all.get(0).application().platform()).isEqualTo("Django 4.2");
  }

  @Test
  void feedsAnEnvironmentFromTheFileOfItsName() throws IOException {
    shop();

    List<Deployment> all = read(Inquiry.about(root)).deployments();

    assertThat(all.get(0).settings().fact("SECRET_KEY").value()).isInstanceOf(Value.Unknown.class);
    assertThat(all.get(1).settings().fact("SECRET_KEY").origin().places())
        .extracting(Object::toString)
        .containsExactly("shop/settings/base.py:3:1", ".env.prod:1:1");
  }

  @Test
  void saysWhatKeepsAnEnvironmentFromStarting() throws IOException {
    shop();
    Inquiry inquiry =
        new Inquiry(
            root,
            Optional.empty(),
            Optional.of("shop.settings.local"),
            List.of(),
            Map.of(),
            true,
            Optional.empty(),
            Inquiry.about(root).word());

    Survey survey = read(inquiry);

    assertThat(survey.deployments()).isEmpty();
    assertThat(survey.troubles())
        .extracting(Object::toString)
        .containsExactly(
            "shop/settings/base.py:3:14: shop.settings.local cannot start: KeyError: 'KEY'; supply what it asks for, or name another environment");
  }

  @Test
  void readsTheClassesOfDjangoConfigurations() throws IOException {
    write("manage.py", "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'app.settings')\n");
    write("app/__init__.py", "");
    write(
        "app/settings.py",
        """
        from configurations import Configuration, values
        class Base(Configuration):
            DEBUG = values.BooleanValue(True)
            HOSTS = values.ListValue(['a'])
            @property
            def ALLOWED_HOSTS(self):
                return self.HOSTS + ['b']
        class Production(Base):
            DEBUG = False
        """);

    List<Deployment> all = read(Inquiry.about(root)).deployments();

    assertThat(all).hasSize(1);
    assertThat(all.get(0).environment().name()).isEqualTo("app.settings:Production");
    assertThat(all.get(0).settings().list("ALLOWED_HOSTS").inForce()).contains(List.of("a", "b"));
  }
}
