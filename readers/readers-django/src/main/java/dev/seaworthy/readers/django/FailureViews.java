package dev.seaworthy.readers.django;

import dev.seaworthy.engine.deployment.FailureView;
import dev.seaworthy.engine.deployment.FailureView.State;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.readers.django.python.Parameters;
import dev.seaworthy.readers.django.python.PythonModule;
import dev.seaworthy.readers.django.python.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells from its source whether the view that {@code CSRF_FAILURE_VIEW} names fits. */
final class FailureViews {

  /** Django's own views for other errors, which take an exception or a template's name. */
  private static final Set<String> ERROR_VIEWS =
      Set.of(
          "django.views.defaults.bad_request",
          "django.views.defaults.page_not_found",
          "django.views.defaults.permission_denied",
          "django.views.defaults.server_error");

  private final TreeFiles files;
  private final String folder;
  private final boolean anyDeclared;

  FailureViews(TreeFiles files, String folder, boolean anyDeclared) {
    this.files = files;
    this.folder = folder;
    this.anyDeclared = anyDeclared;
  }

  /** The fact; none where the view is not in the tree and not Django's own. */
  Optional<Fact<FailureView>> of(Settings settings) {
    Fact<Datum> setting = settings.fact("CSRF_FAILURE_VIEW");
    Optional<Datum> value = setting.inForce();
    if (value.isEmpty() || !(value.get() instanceof Datum.Text path)) {
      return Optional.empty();
    }
    Optional<State> state = state(path.text());
    return state.map(each -> setting.map(any -> new FailureView(path.text(), each)));
  }

  private Optional<State> state(String path) {
    if (path.equals("django.views.csrf.csrf_failure")) {
      return Optional.of(State.FITS);
    }
    if (ERROR_VIEWS.contains(path)) {
      return Optional.of(State.TAKES_OTHER_ARGUMENTS);
    }
    int dot = path.lastIndexOf('.');
    if (dot < 0 || isNowhere(path.substring(0, path.indexOf('.')))) {
      return Optional.of(State.NO_SUCH_MODULE);
    }
    String base = (folder.isEmpty() ? "" : folder + "/") + path.substring(0, dot).replace('.', '/');
    Optional<PythonModule> source =
        files.module(files.isFile(base + ".py") ? base + ".py" : base + "/__init__.py");
    return source.flatMap(module -> inModule(module, path.substring(dot + 1)));
  }

  /** Whether a package is neither in the tree nor Django, and nothing else is declared. */
  private boolean isNowhere(String top) {
    String base = (folder.isEmpty() ? "" : folder + "/") + top;
    return !top.equals("django")
        && !anyDeclared
        && !files.isFile(base + ".py")
        && !files.isFolder(base);
  }

  private static Optional<State> inModule(PythonModule module, String name) {
    List<Statement> statements = module.statements();
    for (Statement each : statements) {
      if (each instanceof Statement.Function function && function.name().equals(name)) {
        return Optional.of(
            accepts(function.parameters()) ? State.FITS : State.TAKES_OTHER_ARGUMENTS);
      }
    }
    boolean plain =
        statements.stream()
            .allMatch(
                each ->
                    each instanceof Statement.Function
                        || each instanceof Statement.Evaluate
                        || (each instanceof Statement.ImportFrom from
                            && !from.star()
                            && from.names().stream()
                                .noneMatch(
                                    one -> name.equals(one.as() == null ? one.name() : one.as()))));
    return plain ? Optional.of(State.NO_SUCH_VIEW) : Optional.empty();
  }

  /** Whether a call with a request and {@code reason=} can be bound. */
  private static boolean accepts(Parameters parameters) {
    boolean first = false;
    boolean reason = false;
    int needed = 0;
    for (Parameters.Parameter each : parameters.all()) {
      switch (each.kind()) {
        case ALL_KEYWORDS -> reason = true;
        case ALL_POSITIONAL -> first = true;
        default -> {
          boolean named =
              each.name().equals("reason") && each.kind() != Parameters.Kind.POSITIONAL_ONLY;
          reason |= named;
          boolean taken = !first && !named && each.kind() != Parameters.Kind.KEYWORD_ONLY;
          first |= taken;
          needed += !named && !taken && each.fallback() == null ? 1 : 0;
        }
      }
    }
    return first && reason && needed == 0;
  }
}
