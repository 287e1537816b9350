/**
 * What the checks on Spring Boot applications share: how a property is called in which version, who
 * reaches a surface, which actuator endpoints stand on the web, what a connection URL says. Nothing
 * here judges; the checks do.
 */
@NullMarked
package dev.seaworthy.checks.spring;

import org.jspecify.annotations.NullMarked;
