package dev.seaworthy.boot.operate;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Tally;

/**
 * An application event: an attempt had a consequence, such as a block. Published off the thread of
 * the request, in order; under a flood some are dropped, which {@code seaworthy.errands.dropped}
 * counts.
 *
 * @param attempt what was tried; its texts are a stranger's
 * @param tally what followed
 */
public record AttemptDecided(Attempt attempt, Tally tally) {}
