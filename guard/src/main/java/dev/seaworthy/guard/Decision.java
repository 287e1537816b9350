package dev.seaworthy.guard;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.AddressSlot;
import dev.seaworthy.guard.address.Provenance;

/** A verdict and whom it concerns. Immutable: nobody else holds the slot it was made from. */
public final class Decision {
  private final Verdict verdict;
  private final AddressSlot client;
  private final Provenance provenance;

  Decision(Verdict verdict, AddressSlot client, Provenance provenance) {
    this.verdict = verdict;
    this.client = client;
    this.provenance = provenance;
  }

  /** What becomes of the request. */
  public Verdict verdict() {
    return verdict;
  }

  /** The upper 64 bits of the client's address. */
  public long clientHi() {
    return client.hi();
  }

  /** The lower 64 bits of the client's address. */
  public long clientLo() {
    return client.lo();
  }

  /** Where the client's address was taken from, and so whether forwarding headers are believed. */
  public Provenance provenance() {
    return provenance;
  }

  /** The client's address, for logs and for the application. */
  public Address client() {
    return client.toAddress();
  }
}
