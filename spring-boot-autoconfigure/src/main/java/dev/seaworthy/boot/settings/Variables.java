package dev.seaworthy.boot.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.PropertySourceInfo;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Names of the environment as a property source, bound by Spring Boot's own rules for environment
 * variables: {@code SPRING_DATASOURCE_PASSWORD} is {@code spring.datasource.password}. Immutable.
 *
 * @see <a
 *     href="https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.typesafe-configuration-properties.relaxed-binding.environment-variables">Binding
 *     From Environment Variables</a>
 */
final class Variables extends SystemEnvironmentPropertySource
    implements OriginLookup<String>, PropertySourceInfo {
  /** Spring Boot knows a source of environment variables by its class and this end of its name. */
  private static final String SUFFIX = "-systemEnvironment";

  private final Map<String, Variable> variables;
  private final List<SettingsProblem> problems;
  private final List<SettingsProblem> remarks;

  private Variables(
      String label,
      Map<String, Variable> variables,
      List<SettingsProblem> problems,
      List<SettingsProblem> remarks) {
    super(label + SUFFIX, values(variables));
    this.variables = variables;
    this.problems = List.copyOf(problems);
    this.remarks = List.copyOf(remarks);
  }

  /**
   * @param label what a person calls the source: {@code .env.prod}
   * @param variables by name
   * @param problems what is wrong with the source
   * @param remarks what is odd about it, and costs nothing
   */
  static Variables of(
      String label,
      Map<String, Variable> variables,
      List<SettingsProblem> problems,
      List<SettingsProblem> remarks) {
    return new Variables(label, new LinkedHashMap<>(variables), problems, remarks);
  }

  private static Map<String, Object> values(Map<String, Variable> variables) {
    Map<String, Object> values = new LinkedHashMap<>();
    variables.forEach((name, variable) -> values.put(name, variable.value()));
    return values;
  }

  List<SettingsProblem> problems() {
    return problems;
  }

  List<SettingsProblem> remarks() {
    return remarks;
  }

  @Override
  public @Nullable Origin getOrigin(String name) {
    Variable variable = variables.get(resolvedName(name));
    return variable == null ? null : variable.origin();
  }

  /** The name under which a value is held: as it is, else as an environment variable. */
  private String resolvedName(String name) {
    return variables.containsKey(name) ? name : resolvePropertyName(name);
  }

  @Override
  public boolean isImmutable() {
    return true;
  }
}
