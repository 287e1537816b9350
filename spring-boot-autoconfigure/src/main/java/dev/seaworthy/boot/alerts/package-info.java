/**
 * Tells the admins by mail of what the guard sees: the first attempt of a sender, long blocks,
 * alarms; everything else in digests. And takes the links in these mails.
 */
@NullMarked
package dev.seaworthy.boot.alerts;

import org.jspecify.annotations.NullMarked;
