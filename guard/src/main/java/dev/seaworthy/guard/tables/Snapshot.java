package dev.seaworthy.guard.tables;

/**
 * One generation of the lists, all that a lookup reads. Its references never change; its tables
 * take single changes in place.
 */
record Snapshot(Tables tables, Ranges ranges) {

  /** The mark that decides about the address, {@link Mark#NONE} if no live one does. */
  int find(long hi, long lo, long epochSecond) {
    return ranges.touch(hi, lo)
        ? findAmongRanges(hi, lo, epochSecond)
        : tables.find(hi, lo, epochSecond);
  }

  /** For the few near a range; apart, so that what all others run stays small. */
  private int findAmongRanges(long hi, long lo, long epochSecond) {
    int listed = ranges.find(hi, lo, epochSecond);
    int single = tables.find(hi, lo, epochSecond);
    return (single | listed) == Mark.NONE ? Mark.NONE : Mark.stronger(single, listed);
  }
}
