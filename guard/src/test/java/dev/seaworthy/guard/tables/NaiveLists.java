package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Standing;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the lists mean, written for clarity: whole numbers of 128 bits and linear search. */
final class NaiveLists {
  private final List<Cidr> allowed;
  private final Map<Cidr, Block> blocks = new HashMap<>();
  private final Map<Cidr, Instant> graces = new HashMap<>();
  private final Set<Standing> answers = EnumSet.noneOf(Standing.class);

  NaiveLists(List<Cidr> allowed) {
    this.allowed = allowed;
  }

  void put(Block block) {
    graces.remove(block.key());
    blocks.put(block.key(), block);
  }

  void grace(Cidr key, Instant until) {
    blocks.remove(key);
    graces.put(key, until);
  }

  boolean lift(Cidr key) {
    boolean graced = graces.remove(key) != null;
    return blocks.remove(key) != null || graced;
  }

  boolean isLive(Cidr key, Instant now) {
    Block block = blocks.get(key);
    Instant until = block == null ? graces.get(key) : block.until();
    return until != null && isLive(until, now);
  }

  void dropGraces() {
    graces.clear();
  }

  List<Block> blocks() {
    return List.copyOf(blocks.values());
  }

  Set<Standing> answersSeen() {
    return answers;
  }

  Standing standing(Address address, Instant now) {
    Standing answer = judge(address, now);
    answers.add(answer);
    return answer;
  }

  private Standing judge(Address address, Instant now) {
    boolean graced =
        graces.entrySet().stream()
            .anyMatch(each -> holds(each.getKey(), address) && isLive(each.getValue(), now));
    if (graced || allowed.stream().anyMatch(each -> holds(each, address))) {
      return Standing.ALLOWED;
    }
    if (live(address, now).anyMatch(each -> each.scope() == Scope.EVERYTHING)) {
      return Standing.BLOCKED_EVERYWHERE;
    }
    return live(address, now).findAny().isPresent()
        ? Standing.BLOCKED_WHERE_GUARDED
        : Standing.UNLISTED;
  }

  /** Whether the block is one of those that decide: of the widest scope, and the last to end. */
  boolean decidesAs(Block block, Address address, Instant now) {
    Scope widest =
        judge(address, now) == Standing.BLOCKED_EVERYWHERE ? Scope.EVERYTHING : Scope.GUARDED;
    Block put = blocks.get(block.key());
    Instant last =
        live(address, now)
            .filter(each -> each.scope() == widest)
            .map(each -> roundedUp(each.until()))
            .max(Instant::compareTo)
            .orElseThrow();
    return put != null
        && block.scope() == widest
        && put.scope() == widest
        && put.step() == block.step()
        && put.from()
            .truncatedTo(ChronoUnit.MINUTES)
            .equals(block.from().truncatedTo(ChronoUnit.MINUTES))
        && roundedUp(put.until()).equals(last)
        && roundedUp(block.until()).equals(last);
  }

  private Stream<Block> live(Address address, Instant now) {
    return blocks.values().stream()
        .filter(each -> holds(each.key(), address) && isLive(each.until(), now));
  }

  private static boolean isLive(Instant until, Instant now) {
    return roundedUp(until).getEpochSecond() > now.getEpochSecond();
  }

  private static Instant roundedUp(Instant until) {
    if (until.equals(Instant.MAX)) {
      return until;
    }
    Instant minute = until.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(until) ? until : minute.plus(1, ChronoUnit.MINUTES);
  }

  private static boolean holds(Cidr prefix, Address address) {
    int behind = 128 - prefix.length();
    return number(prefix.hi(), prefix.lo())
        .shiftRight(behind)
        .equals(number(address.hi(), address.lo()).shiftRight(behind));
  }

  private static BigInteger number(long hi, long lo) {
    return new BigInteger(Long.toUnsignedString(hi))
        .shiftLeft(64)
        .add(new BigInteger(Long.toUnsignedString(lo)));
  }
}
