package dev.seaworthy.guard.replay.traffic;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.replay.Truth;
import java.time.Instant;
import java.util.SplittableRandom;

/** One visitor walking through time: each request is made a while after the one before. */
final class Visitor {
  private final Timeline timeline;
  private final SplittableRandom random;
  private final Truth truth;
  private final String agent;
  private Address client;
  private Instant now;

  Visitor(
      Timeline timeline,
      SplittableRandom random,
      Truth truth,
      String agent,
      Address client,
      Instant start) {
    this.timeline = timeline;
    this.random = random;
    this.truth = truth;
    this.agent = agent;
    this.client = client;
    this.now = start;
  }

  Instant now() {
    return now;
  }

  void moveTo(Address address) {
    client = address;
  }

  /** Waits between so many milliseconds. */
  Visitor waits(int least, int most) {
    now = now.plusMillis(random.nextLong(least, most + 1L));
    return this;
  }

  Visitor gets(String target, int status) {
    return asks("GET", target, status);
  }

  Visitor posts(String target, int status) {
    return asks("POST", target, status);
  }

  Visitor asks(String method, String target, int status) {
    timeline.add(new Timeline.Request(now, client, truth, method, target, status, agent));
    return this;
  }
}
