package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.util.random.RandomGenerator;

/**
 * One table for each of the networks, one in the other, that blocks are made for: keys (an IPv4
 * address, an IPv6 /64), sites (an IPv6 /56) and organisations (an IPv4 /24, an IPv6 /48). In front
 * of them stands which organisations hold anything listed, and which anything wider than a key:
 * whoever is in none of the first is in no table, and most of those who are in one ask for their
 * key alone.
 *
 * <p>A network is named by 64 bits, IPv6 by the upper half of its address, IPv4 by the lower half
 * of the IPv4-mapped one, so that one lookup serves both. The IPv6 networks whose names would be
 * those of IPv4 are never assigned to anybody; they have no place here. One thread writes, any
 * number read.
 */
record Tables(
    Presence presence,
    AddressTable addresses,
    NetworkTable networks,
    NetworkTable sites,
    NetworkTable organisations) {
  static final int HOST_BITS = 128;
  static final int NET24_BITS = 120;
  static final int NET64_BITS = 64;
  static final int SITE_BITS = 56;
  static final int ORGANISATION_BITS = 48;

  private static final long NET24 = Cidr.lowMask(NET24_BITS);
  private static final long SITE = Cidr.highMask(SITE_BITS);
  private static final long ORGANISATION = Cidr.highMask(ORGANISATION_BITS);
  private static final long MAPPED = 0xffff;

  /** Empty ones with room for so many keys, of each family about half. */
  static Tables holding(int keys, RandomGenerator random) {
    return behindPresence(
        AddressTable.holding(keys / 2, random),
        NetworkTable.holding(keys / 2, random),
        NetworkTable.holding(0, random),
        NetworkTable.holding(0, random),
        random);
  }

  private static Tables behindPresence(
      AddressTable addresses,
      NetworkTable networks,
      NetworkTable sites,
      NetworkTable organisations,
      RandomGenerator random) {
    int keys = addresses.room() + networks.room();
    int wide = sites.room() + organisations.room();
    Presence presence = Presence.of(Math.max(keys, wide), random);
    addresses.eachName(name -> presence.add(organisationOf(name)));
    networks.eachName(name -> presence.add(organisationOf(name)));
    sites.eachName(name -> presence.addWide(organisationOf(name)));
    organisations.eachName(name -> presence.addWide(organisationOf(name)));
    return new Tables(presence, addresses, networks, sites, organisations);
  }

  /** Whether a prefix of this length is kept here, and not as a range. */
  static boolean keep(Cidr prefix) {
    int length = prefix.length();
    if (Address.isIpv4(prefix.hi(), prefix.lo()) && length >= NET24_BITS) {
      return length == HOST_BITS || length == NET24_BITS;
    }
    boolean kept = length == NET64_BITS || length == SITE_BITS || length == ORGANISATION_BITS;
    return kept && prefix.hi() != 0 && !isNamedLikeIpv4(prefix.hi());
  }

  /** The mark that decides about the address, {@link Mark#NONE} if no live one does. */
  int find(long hi, long lo, long epochSecond) {
    long ipv6 = Address.onesIfIpv6(hi, lo);
    long name = lo ^ ((lo ^ hi) & ipv6);
    long organisation = name & (NET24 ^ ((NET24 ^ ORGANISATION) & ipv6));
    long hash = presence.hash(organisation);
    long seen = presence.seen(hash);
    if (!Presence.mayHold(seen, hash)) {
      return Mark.NONE;
    }
    if (Presence.mayHoldWide(seen, hash)) {
      return findWidely(ipv6, name, organisation, epochSecond);
    }
    int key = Mark.live(findKey(ipv6, name), epochSecond);
    // Its block may just have given way to a wider one, which was noted before that.
    return key == Mark.NONE && Presence.mayHoldWide(presence.seen(hash), hash)
        ? findWidely(ipv6, name, organisation, epochSecond)
        : key;
  }

  private int findKey(long ipv6, long name) {
    return ipv6 == 0 ? addresses.find(name) : networks.find(name);
  }

  private int findWidely(long ipv6, long name, long organisation, long epochSecond) {
    if (ipv6 != 0 && isNamedLikeIpv4(name)) {
      return Mark.NONE;
    }
    int key = findKey(ipv6, name);
    int site = sites.find(name & (organisation | SITE));
    int found = Mark.strongest(key, site, organisations.find(organisation), epochSecond);
    // The wider block may just have given way to one of the key, which was put before that.
    return found == Mark.NONE ? Mark.live(findKey(ipv6, name), epochSecond) : found;
  }

  /** Puts or replaces; false if there is no {@link #withRoomFor} it. Only for kept prefixes. */
  boolean put(Cidr prefix, int mark, int origin) {
    long name = name(prefix);
    if (isKey(prefix)) {
      presence.add(organisationOf(name));
    } else {
      presence.addWide(organisationOf(name));
    }
    return tableOf(prefix).put(name, mark, origin);
  }

  int find(Cidr prefix) {
    return tableOf(prefix).find(name(prefix));
  }

  int origin(Cidr prefix) {
    return tableOf(prefix).origin(name(prefix));
  }

  int live(long epochSecond) {
    return addresses.live(epochSecond)
        + networks.live(epochSecond)
        + sites.live(epochSecond)
        + organisations.live(epochSecond);
  }

  /** How many names the tables take. */
  int room() {
    return addresses.room() + networks.room() + sites.room() + organisations.room();
  }

  /** The same with more room in the one table that the prefix belongs to. */
  Tables withRoomFor(Cidr prefix, long epochSecond, RandomGenerator random) {
    return switch (prefix.length()) {
      case HOST_BITS ->
          behindPresence(
              addresses.resized(epochSecond, random), networks, sites, organisations, random);
      case NET64_BITS ->
          behindPresence(
              addresses, networks.resized(epochSecond, random), sites, organisations, random);
      case SITE_BITS -> withWide(sites.resized(epochSecond, random), organisations, random);
      default -> withWide(sites, organisations.resized(epochSecond, random), random);
    };
  }

  /** The same with other wide tables; what is known of the keys is kept if there is room. */
  private Tables withWide(
      NetworkTable nextSites, NetworkTable nextOrganisations, RandomGenerator random) {
    int wide = nextSites.room() + nextOrganisations.room();
    return wide <= addresses.room() + networks.room()
        ? new Tables(presence, addresses, networks, nextSites, nextOrganisations)
        : behindPresence(addresses, networks, nextSites, nextOrganisations, random);
  }

  /** The same without what has ended. */
  Tables swept(long epochSecond, RandomGenerator random) {
    return behindPresence(
        addresses.resized(epochSecond, random),
        networks.resized(epochSecond, random),
        sites.resized(epochSecond, random),
        organisations.resized(epochSecond, random),
        random);
  }

  private MarkTable tableOf(Cidr prefix) {
    return switch (prefix.length()) {
      case HOST_BITS -> addresses;
      case NET64_BITS -> networks;
      case SITE_BITS -> sites;
      default -> organisations;
    };
  }

  private static boolean isKey(Cidr prefix) {
    return prefix.length() == HOST_BITS || prefix.length() == NET64_BITS;
  }

  private static long name(Cidr prefix) {
    return prefix.hi() == 0 ? prefix.lo() : prefix.hi();
  }

  private static long organisationOf(long name) {
    return name & (isNamedLikeIpv4(name) ? NET24 : ORGANISATION);
  }

  private static boolean isNamedLikeIpv4(long name) {
    return name >>> Integer.SIZE == MAPPED;
  }
}
