/** Facts, deployments, checks and their outcomes. */
@NullMarked
package dev.seaworthy.engine;

import org.jspecify.annotations.NullMarked;
