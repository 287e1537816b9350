package dev.seaworthy.readers.django.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.deployment.AdminRoute;
import dev.seaworthy.engine.deployment.AdminRoutes;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.django.DjangoReader;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the admin is found, from whole trees. */
class AdminRoutesTest {

  private static final String IMPORTS =
      "from django.contrib import admin\nfrom django.urls import path, re_path, include\n";

  @TempDir private Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Fact<AdminRoutes> read(String settings, String urls) throws IOException {
    write("manage.py", "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n");
    write("shop/__init__.py", "");
    write(
        "shop/settings.py",
        "import os\nINSTALLED_APPS = []\nROOT_URLCONF = 'shop.urls'\n" + settings);
    write("shop/urls.py", urls);
    return new DjangoReader(System::nanoTime)
        .read(SourceTree.of(root), Inquiry.about(root))
        .deployments()
        .get(0)
        .fact(Facts.ADMIN_ROUTES);
  }

  private static String shown(AdminRoute route) {
    Value<String> path = route.path().value();
    String form =
        path instanceof Value.Unknown<String> unknown
            ? "unknown " + unknown.names()
            : path instanceof Value.DefaultInForce<String> byDefault
                ? byDefault.value() + " unless " + byDefault.names()
                : path.inForce().orElse("nothing");
    return route.kind()
        + " "
        + form
        + (route.pattern() ? " pattern" : "")
        + (route.localized() ? " localized" : "")
        + (route.condition().isPresent() ? " perhaps" : "");
  }

  static Stream<Arguments> urls() {
    return Stream.of(
        Arguments.of("path('admin/', admin.site.urls)", "ADMIN admin/"),
        Arguments.of("re_path(r'^admin/', admin.site.urls)", "ADMIN admin/"),
        Arguments.of(
            "re_path(r'^(en|de)/admin/', admin.site.urls)", "ADMIN (en|de)/admin/ pattern"),
        Arguments.of("path('a/', include([path('b/', admin.site.urls)]))", "ADMIN a/b/"),
        Arguments.of("path('a/', include(([path('b/', admin.site.urls)], 'x')))", "ADMIN a/b/"),
        Arguments.of("re_path('^old/', include(admin.site.urls))", "ADMIN old/"),
        Arguments.of(
            "path('admin/doc/', include('django.contrib.admindocs.urls'))",
            "DOCUMENTATION admin/doc/"),
        Arguments.of("path('admin/', include('admin_honeypot.urls'))", "DECOY admin/"),
        Arguments.of("path('cms/', include('wagtail.admin.urls'))", "OTHER_ADMIN cms/"));
  }

  @ParameterizedTest
  @MethodSource("urls")
  void findsOneRoute(String line, String expected) throws IOException {
    AdminRoutes routes =
        read("", IMPORTS + "urlpatterns = [\n  " + line + ",\n]\n").inForce().orElseThrow();

    assertThat(routes.all()).map(AdminRoutesTest::shown).containsExactly(expected);
    assertThat(routes.notFollowed()).isEmpty();
  }

  @Test
  void readsThePathFromSettingsAndEnvironment() throws IOException {
    AdminRoutes routes =
        read(
                "ADMIN_URL = os.environ.get('ADMIN_URL', 'admin/')\nSECOND = os.environ['SECOND']\n",
                "from django.conf import settings\n"
                    + IMPORTS
                    + "urlpatterns = [path(settings.ADMIN_URL, admin.site.urls),\n"
                    + "  path(getattr(settings, 'OTHER', 'b/'), admin.site.urls),\n"
                    + "  path(settings.SECOND, admin.site.urls)]\n")
            .inForce()
            .orElseThrow();

    assertThat(routes.all())
        .map(AdminRoutesTest::shown)
        .containsExactly("ADMIN admin/ unless [ADMIN_URL]", "ADMIN b/", "ADMIN unknown [SECOND]");
    assertThat(routes.all().get(0).path().origin().primary().orElseThrow())
        .hasToString("shop/urls.py:4:16");
  }

  @Test
  void decidesWhatTheSettingsDecideAndSaysWhatTheyDoNot() throws IOException {
    AdminRoutes routes =
        read(
                "DEBUG = False\nWITH_ADMIN = os.environ['WITH_ADMIN']\n",
                "from django.conf import settings\n"
                    + IMPORTS
                    + "urlpatterns = []\n"
                    + "if settings.DEBUG:\n  urlpatterns += [path('debug/', admin.site.urls)]\n"
                    + "if settings.WITH_ADMIN:\n  urlpatterns += [path('a/', admin.site.urls)]\n")
            .inForce()
            .orElseThrow();

    assertThat(routes.all()).map(AdminRoutesTest::shown).containsExactly("ADMIN a/ perhaps");
    assertThat(routes.all().get(0).condition().orElseThrow())
        .isEqualTo("WITH_ADMIN is read from the environment at shop/settings.py:5");
  }

  @Test
  void followsIncludedModulesAndSitesOfTheProjectsOwn() throws IOException {
    write(
        "shop/office.py",
        """
        from django.contrib.admin import AdminSite
        from . import models
        class Office(AdminSite):
          site_header = models.HEADER

        site = Office(name='o')
        """);
    write("shop/models.py", "raise ValueError('views and models are not run')\n");
    write("shop/api/__init__.py", "");
    write(
        "shop/api/urls.py",
        IMPORTS
            + """
            from shop.office import site as office
            from .views import home
            urlpatterns = [path('office/', office.urls), path('', home)]
            """);
    write("shop/api/views.py", "1 / 0\n");
    AdminRoutes routes =
        read(
                "",
                IMPORTS
                    + """
                    from django_otp.admin import OTPAdminSite
                    otp_admin = OTPAdminSite(name='x')
                    from django.conf.urls.i18n import i18n_patterns
                    urlpatterns = [path('api/', include('shop.api.urls'))]
                    from ninja import NinjaAPI
                    admin_api = NinjaAPI()
                    urlpatterns += i18n_patterns(path('otp/', otp_admin.urls))
                    urlpatterns += [path('admin-api/', admin_api.urls)]
                    """)
            .inForce()
            .orElseThrow();

    assertThat(routes.all())
        .map(AdminRoutesTest::shown)
        .containsExactly("ADMIN api/office/", "ADMIN otp/ localized");
    assertThat(routes.notFollowed()).isEmpty();
  }

  @Test
  void saysWhatItDoesNotFollow() throws IOException {
    AdminRoutes routes =
        read(
                "",
                IMPORTS
                    + "import os\n"
                    + "urlpatterns = [path('admin/', admin.site.urls)] + os.environ['MORE']\n")
            .inForce()
            .orElseThrow();

    assertThat(routes.all()).map(AdminRoutesTest::shown).containsExactly("ADMIN admin/");
    assertThat(routes.notFollowed()).hasSize(1);
  }

  @Test
  void isUnknownWithoutAUrlConfiguration() throws IOException {
    write("shop/nothing.py", "");
    Fact<AdminRoutes> fact = read("ROOT_URLCONF = 'shop.nowhere'\n", "");

    assertThat(fact.value()).isInstanceOf(Value.Unknown.class);
    assertThat(((Value.Unknown<AdminRoutes>) fact.value()).reason())
        .isEqualTo("the URL configuration raises ModuleNotFoundError");
  }

  @Test
  void endsWhereUrlConfigurationsIncludeOneAnother() throws IOException {
    AdminRoutes routes =
        read(
                "",
                IMPORTS
                    + "p = []\np += [path('x/', include(p)), path('admin/', admin.site.urls)]\n"
                    + "urlpatterns = p\n")
            .inForce()
            .orElseThrow();

    assertThat(routes.all().get(0).kind()).isEqualTo(AdminRoute.Kind.ADMIN);
    assertThat(routes.notFollowed()).contains("URL patterns nest deeper than 12");
  }
}
