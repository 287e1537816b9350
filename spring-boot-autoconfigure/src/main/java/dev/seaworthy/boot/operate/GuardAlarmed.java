package dev.seaworthy.boot.operate;

import dev.seaworthy.guard.Alarm;

/**
 * An application event: something needs a person. Published off the thread of the request.
 *
 * @param alarm what
 */
public record GuardAlarmed(Alarm alarm) {}
