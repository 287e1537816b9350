package dev.seaworthy.engine.audit;

import dev.seaworthy.engine.deployment.ProjectWord.Suppression;

/**
 * A finding that the project has decided to live with.
 *
 * @param finding what was found, in the environments the decision covers
 * @param decision the project's word on it
 */
public record Suppressed(Finding finding, Suppression decision) {}
