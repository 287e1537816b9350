package dev.seaworthy.checks.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keys that stand in tutorials, documentation and default configurations, so that everybody has
 * them: of JSON Web Token tutorials, of Shiro's remember-me cookie, of registries and schedulers.
 *
 * <p>Kept as 64-bit FNV-1a hashes: nobody greps them out of here, and no scanner stops at this
 * file. That is no protection, and none is needed for what is public.
 */
final class PublishedKeys {
  private static final long[] HASHES = {
    0x07a42b37f74f8580L,
    0x1d44a613787c3076L,
    0x35887c5b0daec201L,
    0x4095da05406be0dfL,
    0x503d68e80a77d6b7L,
    0x52b3838c002d6b6fL,
    0x5e59a69371bfd9b9L,
    0x6048d47e15cc8ab9L,
    0x69457e964f552f0bL,
    0x6c0c91401b663d90L,
    0x749aec825881ca10L,
    0x74fb8e85823004f2L,
    0x76304d2f97598e87L,
    0x89263caf4dd46facL,
    0xb898da34e14bff68L,
    0xd0851718c0746d49L,
    0xe1039f4702f1ac99L,
    0xf4654c94b91a7cdeL
  };

  private PublishedKeys() {}

  static boolean holds(String text) {
    long hash = hash(text);
    return Arrays.stream(HASHES).anyMatch(each -> each == hash);
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
