package dev.seaworthy.checks.secrets;

import java.util.List;
import java.util.Optional;

/**
 * The shapes by which providers mark the keys they issue, so that they can be found in code. The
 * prefixes are the providers' own.
 */
final class ProviderShapes {
  private record Shape(String prefix, int shortest, int longest, String name) {
    boolean fits(String text) {
      return text.startsWith(prefix)
          && text.length() >= shortest
          && text.length() <= longest
          && text.chars().skip(prefix.length()).allMatch(Shape::isKeyCharacter);
    }

    private static boolean isKeyCharacter(int each) {
      return (each >= 'a' && each <= 'z')
          || (each >= 'A' && each <= 'Z')
          || (each >= '0' && each <= '9')
          || "-_.=+/".indexOf(each) >= 0;
    }
  }

  private static final int ANY = 4096;

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("AIza", 39, 39, "a Google API key"),
          new Shape("ya29.", 40, ANY, "a Google OAuth token"),
          new Shape("ghp_", 40, 40, "a GitHub token"),
          new Shape("gho_", 40, 40, "a GitHub token"),
          new Shape("ghu_", 40, 40, "a GitHub token"),
          new Shape("ghs_", 40, 40, "a GitHub token"),
          new Shape("github_pat_", 60, 100, "a GitHub token"),
          new Shape("glpat-", 26, 60, "a GitLab token"),
          new Shape("xoxb-", 30, 100, "a Slack token"),
          new Shape("xoxp-", 30, 100, "a Slack token"),
          new Shape("xoxa-", 30, 100, "a Slack token"),
          new Shape("sk_live_", 24, 120, "a Stripe live key"),
          new Shape("rk_live_", 24, 120, "a Stripe live key"),
          new Shape("SG.", 60, 80, "a SendGrid key"),
          new Shape("sk-ant-", 40, 200, "an Anthropic key"),
          new Shape("sk-proj-", 40, 250, "an OpenAI key"),
          new Shape("npm_", 40, 40, "an npm token"),
          new Shape("hvs.", 28, 200, "a Vault token"),
          new Shape("dop_v1_", 71, 71, "a DigitalOcean token"),
          new Shape("shpat_", 38, 38, "a Shopify token"),
          new Shape("https://hooks.slack.com/services/", 60, 120, "a Slack webhook"));

  /** The ids of access keys, which name a key and open nothing: AWS, Alibaba and Tencent Cloud. */
  private static final List<Shape> KEY_IDS =
      List.of(
          new Shape("AKIA", 20, 20, "AWS"),
          new Shape("ASIA", 20, 20, "AWS"),
          new Shape("LTAI", 16, 30, "Alibaba Cloud"),
          new Shape("AKID", 36, 36, "Tencent Cloud"));

  private ProviderShapes() {}

  /** Whether the text names a key, as half of a pair whose other half is the secret. */
  static boolean isKeyId(String text) {
    return KEY_IDS.stream().anyMatch(shape -> shape.fits(text));
  }

  /** What the text is, where its shape tells. */
  static Optional<String> nameOf(String text) {
    if (text.length() > 27 && text.startsWith("-----BEGIN ") && text.contains("PRIVATE KEY-----")) {
      return Optional.of("a private key");
    }
    if (isSignedToken(text)) {
      return Optional.of("a signed token");
    }
    return SHAPES.stream().filter(shape -> shape.fits(text)).map(Shape::name).findFirst();
  }

  /** A JSON Web Token: two objects in Base64 and a signature (RFC 7519 section 3). */
  private static boolean isSignedToken(String text) {
    int dot = text.indexOf('.');
    return text.length() > 60
        && text.startsWith("eyJ")
        && dot > 0
        && text.startsWith("eyJ", dot + 1);
  }
}
