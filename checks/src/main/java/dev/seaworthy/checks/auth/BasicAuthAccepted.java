package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;

/** Finds interfaces that take a password with every request. */
final class BasicAuthAccepted implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.basic-auth-accepted")
          .severity(Severity.INFO)
          .title("The API takes user name and password with every request")
          .why(
              """
              Scripts then keep passwords instead of tokens, and every endpoint is one more place
              to guess them.""")
          .notWhen("A throttle or a lock stands before it.")
          .mend(
              Framework.DJANGO,
              """
              Leave "rest_framework.authentication.BasicAuthentication" out of
              REST_FRAMEWORK["DEFAULT_AUTHENTICATION_CLASSES"].""")
          .fix(FixClass.UNSAFE)
          .references(
              Reference.vendor(
                  "Django REST framework, authentication",
                  "https://www.django-rest-framework.org/api-guide/authentication/"),
              Reference.cwe(522),
              Reference.cwe(307))
          .build();

  private static final String SETTING = "REST_FRAMEWORK.DEFAULT_AUTHENTICATION_CLASSES";

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(
        deployment,
        settings ->
            settings.each(
                SETTING,
                name ->
                    name.equals("rest_framework.authentication.BasicAuthentication")
                        ? Verdict.flawed("is BasicAuthentication")
                        : Verdict.fine()));
  }
}
