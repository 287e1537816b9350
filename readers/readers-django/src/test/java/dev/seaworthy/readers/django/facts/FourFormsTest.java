package dev.seaworthy.readers.django.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.readers.django.evaluate.Tree;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Known, default in force, unset, unknown: what a setting is when the environment is not given. */
class FourFormsTest {

  private static final String OS = "import os\n";

  static Stream<Arguments> settings() {
    return Stream.of(
        is("DEBUG = True", "known True"),
        is("PASS = 1", "unset False by Django 5.2"),
        is(
            OS + "DEBUG = os.environ['D']",
            "unknown [D] because D is read from the environment at settings.py:2"),
        is(OS + "DEBUG = os.getenv('D')", "unknown [D] because D is read from the environment"),
        is(OS + "DEBUG = os.getenv('D', 'True') == 'True'", "default True unless D"),
        is(OS + "DEBUG = os.getenv('D') == '1'", "default False unless D"),
        is(OS + "DEBUG = bool(int(os.environ.get('D', 0)))", "default False unless D"),
        is(OS + "DEBUG = os.getenv('D') or 'x'", "default 'x' unless D"),
        is(OS + "DEBUG = 'D' in os.environ", "default False unless D"),
        is(OS + "DEBUG = os.getenv('A', 'b').split(',')", "default list['b'] unless A"),
        is(
            OS + "DEBUG = int(os.environ.get('D'))",
            "unknown [D] because D is read from the environment at settings.py:2"),
        is(
            OS + "try:\n  DEBUG = os.environ['D']\nexcept KeyError:\n  DEBUG = 'x'",
            "default 'x' unless D"),
        is(OS + "if os.getenv('E', 'dev') == 'dev':\n  DEBUG = True", "default True unless E"),
        is(
            OS + "DEBUG = False\nif os.getenv('E', 'dev') == 'prod':\n  DEBUG = True",
            "default False unless E"),
        is(OS + "if os.getenv('E', 'dev') == 'prod':\n  DEBUG = True", "default False unless E"),
        is(
            OS + "if os.environ['E'] == 'a':\n  DEBUG = 1\nelse:\n  DEBUG = 2",
            "unknown [E] because E is read from the environment at settings.py:2 of [1, 2]"),
        is(
            OS + "if os.environ['E']:\n  DEBUG = 1",
            "unknown [E] because E is read from the environment at settings.py:2 of [1]"),
        is(
            OS + "DEBUG = 1 if os.environ['E'] else 2",
            "unknown [E] because E is read from the environment at settings.py:2 of [1, 2]"),
        is(
            OS + "DEBUG = ['a']\nif os.environ['E']:\n  DEBUG.append('b')",
            "known list['a', <unknown>]"),
        is(
            OS + "DEBUG = os.environ['E'] + 'x'",
            "unknown [E] because E is read from the environment at settings.py:2"),
        is(
            OS + "if not os.getenv('K'):\n  raise ValueError('set K')\nDEBUG = os.getenv('K')",
            "unknown [K] because K is read from the environment"),
        is(
            OS
                + "def need(n):\n  try:\n    return os.environ[n]\n  except KeyError:\n    raise RuntimeError(n)\nDEBUG = need('K')",
            "unknown [K] because K is read from the environment at settings.py:6"),
        is(
            "from celery.schedules import crontab\nDEBUG = crontab()",
            "unknown [] because celery.schedules.crontab is not followed at settings.py:1"),
        is(
            "import secrets\nDEBUG = secrets.token_bytes()",
            "unknown [] because secrets.token_bytes() is made when the program starts at"
                + " settings.py:2"),
        is(
            "import secrets\nDEBUG = secrets.token_hex(2)",
            "unknown [] because secrets.token_hex() is made when the program starts at"
                + " settings.py:2 of ['07e5', '18f6']"),
        is("import secrets\nDEBUG = len('a' + secrets.token_urlsafe(38)) > 50", "known True"),
        is(
            "import importlib.metadata\nDEBUG = []\n"
                + "for e in importlib.metadata.entry_points(group='x'):\n  DEBUG.append(e.name)",
            "default list[] unless a package that extends x"),
        is(
            "DEBUG = 1\nDEBUG = = 2",
            "unknown [] because '=' stands where an expression is needed at settings.py:2"),
        is(
            "import environ\nenv = environ.Env(DEBUG=(bool, False))\nDEBUG = env('DEBUG')",
            "default False unless DEBUG"),
        is(
            "import environ\nDEBUG = environ.Env()('K')",
            "unknown [K] because K is read from the environment at settings.py:2"),
        is(
            "from decouple import config, Csv\nDEBUG = config('H', default='a, b', cast=Csv())",
            "default list['a', 'b'] unless H"),
        is(
            "from decouple import config\nDEBUG = config('H', default=True, cast=bool)",
            "default True unless H"),
        is(
            "import dj_database_url\nDEBUG = dj_database_url.config(default='sqlite:///x')['NAME']",
            "default 'x' unless DATABASE_URL"),
        is(
            "from dotenv import load_dotenv\n"
                + OS
                + "load_dotenv()\nDEBUG = os.environ['FROM_FILE']",
            "known 'yes'"),
        is(
            "DEBUG = open('/etc/key').read()",
            "unknown [/etc/key] because /etc/key is not in the tree at settings.py:1"),
        is(
            "import django_heroku\nALLOWED_HOSTS = []\ndjango_heroku.settings(locals())\nDEBUG = ALLOWED_HOSTS",
            "known list['*']"),
        is(
            "import enum_x\nDEBUG = True\nenum_x.setup(globals())",
            "unknown [] because enum_x.setup is not followed at settings.py:3"));
  }

  private static Arguments is(String module, String form) {
    return Arguments.of(module, form);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void takesOneOfTheFourForms(String module, String form) {
    Tree tree = new Tree().with("settings.py", module + "\n").with(".env", "FROM_FILE=yes\n");

    assertThat(Reading.open(tree).value("DEBUG")).isEqualTo(form);
  }

  static Stream<Arguments> absent() {
    return Stream.of(
        is(OS + "K = os.environ['K']", "KeyError: 'K' at settings.py:2"),
        is(
            "import environ\nenv = environ.Env()\nK = env(\n  'K')",
            "ImproperlyConfigured: Set the K environment variable at settings.py:3"),
        is(
            "from decouple import config\nK = config('K')",
            "UndefinedValueError: K not found. Declare it as envvar or define a default value. at settings.py:2"),
        is(
            OS + "if not os.getenv('K'):\n  raise ValueError('set K')",
            "ValueError: set K at settings.py:3"),
        is(
            OS + "K = int(os.getenv('K'))",
            "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType' at settings.py:2"),
        is("import nowhere_at_all_sub\nfrom settings_missing import x", ""),
        is(
            "K = open('/etc/key').read()",
            "FileNotFoundError: [Errno 2] No such file or directory: '/etc/key' at settings.py:1"));
  }

  @ParameterizedTest
  @MethodSource("absent")
  void cannotStartWhereTheWholeEnvironmentLacksAName(String module, String failure) {
    Tree tree = new Tree().with("settings.py", module + "\n");

    assertThat(Reading.complete(tree).failure()).isEqualTo(failure);
  }

  @Test
  void tellsEveryStatementThatMadeAValue() {
    Tree tree =
        new Tree()
            .with("base.py", "HOSTS = ['a']\nDEBUG = True\nDB = {'d': {}}\n")
            .with(
                "settings.py",
                "from base import *\nDEBUG = False\nHOSTS += ['b']\nHOSTS.append('c')\nDB['d']['P'] = 1\n");
    Reading reading = Reading.open(tree);

    assertThat(reading.origin("HOSTS")).isEqualTo("settings.py:4 settings.py:3 base.py:1");
    assertThat(reading.origin("DEBUG")).isEqualTo("settings.py:2");
    assertThat(reading.fact("DEBUG").origin().overridden().get(0).where()).isEqualTo("base.py:2:1");
    assertThat(reading.origin("DB")).isEqualTo("settings.py:5 base.py:3");
    assertThat(reading.value("DB.d.P")).isEqualTo("known 1");
  }

  @Test
  void namesTheFileThatSuppliesAValue() {
    Tree tree =
        new Tree()
            .with(
                "settings.py",
                "import environ\nenviron.Env.read_env('.env')\nDEBUG = environ.Env().bool('D')\n")
            .with(".env", "# local\nD=on\n");
    Reading reading = Reading.open(tree);

    assertThat(reading.value("DEBUG")).isEqualTo("known True");
    assertThat(reading.origin("DEBUG")).isEqualTo("settings.py:3 .env:2");
  }

  @Test
  void prefersTheGivenEnvironment() {
    Tree tree = new Tree().with("settings.py", OS + "DEBUG = os.getenv('D', '1') == '1'\n");

    assertThat(Reading.open(tree, "D", "0").value("DEBUG")).isEqualTo("known False");
  }
}
