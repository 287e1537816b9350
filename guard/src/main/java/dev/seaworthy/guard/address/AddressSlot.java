package dev.seaworthy.guard.address;

/**
 * A place into which an address is parsed, so that parsing returns 128 bits without an object per
 * address. Confined to one thread; meant to be reused. After a refused parse it holds what it held
 * before.
 */
public final class AddressSlot {
  private long hi;
  private long lo;

  /** An empty slot, which holds {@code ::}. */
  public AddressSlot() {}

  /** The upper 64 bits. */
  public long hi() {
    return hi;
  }

  /** The lower 64 bits. */
  public long lo() {
    return lo;
  }

  /** Replaces what is held. */
  public void set(long newHi, long newLo) {
    hi = newHi;
    lo = newLo;
  }

  /** Replaces a NAT64 or 6to4 address by the IPv4 address it stands for, if it does. */
  public void unwrap() {
    long inner = Address.unwrappedLo(hi, lo);
    if (inner != 0) {
      set(0, inner);
    }
  }

  /** What is held, as a value that stays. */
  public Address toAddress() {
    return new Address(hi, lo);
  }
}
