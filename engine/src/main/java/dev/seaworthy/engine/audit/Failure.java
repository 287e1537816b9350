package dev.seaworthy.engine.audit;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.deployment.Application;

/**
 * A check that threw: a defect of the check, not of the application. The run goes on, and ends in
 * exit code 3.
 *
 * @param declaration the check
 * @param application what it looked at
 * @param cause the exception's class name; its message may hold what was read, and is left out
 */
public record Failure(Declaration declaration, Application application, String cause) {}
