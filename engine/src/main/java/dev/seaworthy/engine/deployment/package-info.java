/**
 * What the facts are about: applications, their environments, and one application in one
 * environment.
 */
@NullMarked
package dev.seaworthy.engine.deployment;

import org.jspecify.annotations.NullMarked;
