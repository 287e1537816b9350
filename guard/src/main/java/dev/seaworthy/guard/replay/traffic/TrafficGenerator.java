package dev.seaworthy.guard.replay.traffic;

import dev.seaworthy.guard.replay.Truth;
import dev.seaworthy.guard.replay.traffic.TrafficMix.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Turns a mix into a log and its truth. The same mix and paths give the same bytes. Needs about 200
 * bytes of memory for each line.
 */
public final class TrafficGenerator {
  /** Where the invented site has its real admin. */
  public static final String SECRET_ADMIN = "/quay-7f3a9c2e51d84b06/";

  private final TrafficMix mix;
  private final SplittableRandom random;
  private final Timeline timeline = new Timeline();
  private final Innocents innocents;
  private final Attackers attackers;
  private int actors;

  private TrafficGenerator(TrafficMix mix, List<String> scannedPaths) {
    this.mix = mix;
    this.random = new SplittableRandom(mix.seed());
    Pool pool = new Pool(random.split());
    this.innocents = new Innocents(random.split(), pool, mix.start().plus(mix.length()));
    this.attackers =
        new Attackers(random.split(), pool, scannedPaths, mix.start().plus(mix.length()));
  }

  /**
   * Writes the log and the truth, packed if their names end in {@code .gz}.
   *
   * @param scannedPaths what scanners ask for besides the well-known paths they always try
   * @return how many lines each has
   * @throws IOException if a file cannot be written
   */
  public static int write(TrafficMix mix, List<String> scannedPaths, Path log, Path truth)
      throws IOException {
    TrafficGenerator generator = new TrafficGenerator(mix, scannedPaths);
    for (Kind kind : Kind.values()) {
      for (int count = mix.count(kind); count > 0; count--) {
        generator.visit(kind);
      }
    }
    generator.timeline.writeTo(log, truth);
    return generator.timeline.size();
  }

  private void visit(Kind kind) {
    switch (kind) {
      case PEOPLE -> innocents.person(this, "person");
      case ADMINS -> innocents.admin(this);
      case SEARCH_BOTS -> innocents.searchBot(this);
      case LINK_PREVIEWERS -> innocents.linkPreviewer(this);
      case HEALTH_CHECKS -> innocents.healthCheck(this);
      case OFFICES -> innocents.sharingOneAddress(this, "office-nat", 60);
      case CARRIER_NATS -> innocents.sharingOneAddress(this, "carrier-nat", 300);
      case MOBILE_PEOPLE -> innocents.mobilePerson(this);
      case SLOW_GUESSERS -> attackers.slowGuesser(this);
      case FAST_SCANNERS -> attackers.fastScanner(this);
      case BRUTE_FORCERS -> attackers.bruteForcer(this);
      case CREDENTIAL_STUFFERS -> attackers.credentialStuffer(this);
      case ROTATING_SCANNERS -> attackers.rotatingScanner(this);
      case INFECTED_OFFICES ->
          attackers.scansFrom(
              this, innocents.sharingOneAddress(this, "nat-neighbour", 30), "nat-attacker");
      case FLOOD_SOURCES -> attackers.floodSource(this);
    }
  }

  /** A new actor of the role; the caller says where it comes from. */
  Truth actor(String role, boolean hostile) {
    actors++;
    return new Truth(role + '-' + actors, role, hostile);
  }

  Timeline timeline() {
    return timeline;
  }

  /** A moment within the mix. */
  Instant someTime() {
    return mix.start().plusMillis(random.nextLong(mix.length().toMillis()));
  }

  Instant start() {
    return mix.start();
  }
}
