/**
 * What every form of a report tells a person, before it is set as text or as a page: the verdict in
 * words, a finding as a sentence, what may be shown of a value, how environments differ, and which
 * questions one answer settles.
 */
@NullMarked
package dev.seaworthy.report.telling;

import org.jspecify.annotations.NullMarked;
