package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;

/**
 * One generation of the lists, all that a lookup reads. Its references never change; its tables
 * take single changes in place.
 */
record Snapshot(Tables tables, Ranges allowed, Ranges guarded, Ranges everything) {
  private static final long SITE = Cidr.highMask(Tables.SITE_BITS);
  private static final long ORGANISATION = Cidr.highMask(Tables.ORGANISATION_BITS);

  /** The mark that decides about the address, {@link Mark#NONE} if no live one does. */
  int find(long hi, long lo, long epochSecond) {
    return Address.isIpv4(hi, lo) ? findIpv4((int) lo, epochSecond) : findIpv6(hi, lo, epochSecond);
  }

  private int findIpv4(int address, long epochSecond) {
    int host = tables.hosts().find(address);
    int net = tables.nets24().find(address & ~0xff);
    int allow = allowed.ipv4().find(address);
    int some = guarded.ipv4().find(address);
    int all = everything.ipv4().find(address);
    if ((host | net | allow | some | all) == Mark.NONE) {
      return Mark.NONE;
    }
    int listed = strongest(allow, some, all, epochSecond);
    return Mark.stronger(listed, strongest(host, net, Mark.NONE, epochSecond));
  }

  private int findIpv6(long hi, long lo, long epochSecond) {
    int net = tables.nets64().find(hi);
    int site = tables.nets56().find(hi & SITE);
    int organisation = tables.nets48().find(hi & ORGANISATION);
    int allow = allowed.ipv6().find(hi, lo);
    int some = guarded.ipv6().find(hi, lo);
    int all = everything.ipv6().find(hi, lo);
    if ((net | site | organisation | allow | some | all) == Mark.NONE) {
      return Mark.NONE;
    }
    int listed = strongest(allow, some, all, epochSecond);
    return Mark.stronger(listed, strongest(net, site, organisation, epochSecond));
  }

  private static int strongest(int one, int two, int three, long epochSecond) {
    int pair = Mark.stronger(Mark.live(one, epochSecond), Mark.live(two, epochSecond));
    return Mark.stronger(pair, Mark.live(three, epochSecond));
  }
}
