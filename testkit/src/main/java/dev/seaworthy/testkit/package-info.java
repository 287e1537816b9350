/**
 * What writers of checks use: deployments made by hand, for the logic of one check, and cases, tiny
 * project trees whose files say themselves which findings are expected where. Seaworthy's own
 * checks are tested with nothing else.
 */
@NullMarked
package dev.seaworthy.testkit;

import org.jspecify.annotations.NullMarked;
