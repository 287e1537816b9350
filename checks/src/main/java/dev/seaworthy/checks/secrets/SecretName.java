package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.spring.RelaxedName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a property's name promises of its value.
 *
 * @param tier how sure the name is
 * @param reach what the secret would open
 */
record SecretName(Tier tier, Reach reach) {
  /** How sure a name is, the surest first. */
  enum Tier {
    /** A property of the framework or of a known library that holds a secret. */
    KNOWN,
    /** It says password, secret, or a key of a kind that is secret. */
    NAMED,
    /** It says token or key, which may be an identifier: the value has to look like a secret. */
    VAGUE
  }

  private static final Set<String> PASSWORDS =
      Set.of("password", "passwd", "passwort", "pwd", "passphrase", "passcode", "secret");

  private static final Set<String> KEY_KINDS =
      Set.of(
          "api",
          "secret",
          "private",
          "signing",
          "sign",
          "encrypt",
          "encryption",
          "cipher",
          "aes",
          "des",
          "hmac",
          "jwt",
          "access",
          "mch",
          "master");

  private static final Set<String> SIGNING =
      Set.of(
          "jwt",
          "token",
          "signing",
          "sign",
          "hmac",
          "session",
          "cookie",
          "remember",
          "shiro",
          "auth",
          "authentication",
          "security",
          "login",
          "admin",
          "csrf",
          "sso");

  private static final Set<String> OUTGOING =
      Set.of(
          "mail",
          "smtp",
          "sms",
          "openai",
          "wx",
          "wechat",
          "weixin",
          "github",
          "gitee",
          "gitlab",
          "google",
          "facebook",
          "twitter",
          "stripe",
          "paypal",
          "alipay",
          "pay",
          "aliyun",
          "qiniu",
          "tencent",
          "twilio",
          "sendgrid",
          "slack",
          "webhook",
          "captcha",
          "recaptcha",
          "dingtalk",
          "feishu",
          "client",
          "maps",
          "translate");

  /** Words that make a name one about a secret, not the secret itself. */
  private static final Set<String> ABOUT =
      Set.of(
          "name",
          "id",
          "size",
          "length",
          "file",
          "path",
          "alias",
          "prefix",
          "suffix",
          "header",
          "field",
          "param",
          "parameter",
          "uri",
          "url",
          "type",
          "model",
          "expiry",
          "expire",
          "expires",
          "expired",
          "expiration",
          "timeout",
          "ttl",
          "validity",
          "lifetime",
          "enabled",
          "enable",
          "encoder",
          "strength",
          "policy",
          "pattern",
          "regex",
          "regexp",
          "min",
          "max",
          "rotation",
          "issuer",
          "audience",
          "location",
          "algorithm",
          "cookie",
          "scheme",
          "format",
          "source",
          "provider",
          "class",
          "bean",
          "count",
          "retry",
          "retries",
          "store",
          "column",
          "label",
          "message",
          "description",
          "hint",
          "reset",
          "forgot",
          "endpoint",
          "scope",
          "scopes",
          "version",
          "seconds",
          "minutes",
          "hours",
          "days",
          "millis",
          "ms",
          "time",
          "interval",
          "required",
          "validation",
          "validator",
          "generator",
          "public",
          "primary",
          "foreign",
          "sort",
          "cache",
          "partition",
          "row",
          "routing",
          "shard",
          "page",
          "next",
          "csrf",
          "separator",
          "delimiter",
          "converter",
          "mode",
          "order",
          "attempts",
          "limit",
          "storage",
          "manager",
          "title",
          "text",
          "template",
          "encoding",
          "charset",
          "locations",
          "publishable",
          "site");

  private static final List<String> OTHER_MATTERS =
      List.of(
          "logging",
          "info",
          "springdoc",
          "spring.messages",
          "management.endpoint",
          "management.endpoints",
          "server.servlet",
          "spring.mvc",
          "spring.web",
          "spring.cache");

  /** What the name of a Django setting, or of an environment variable, promises. */
  static Optional<SecretName> ofDjango(String name) {
    return DjangoSecrets.find(name)
        .map(reach -> new SecretName(Tier.KNOWN, reach))
        .or(() -> of(name).map(each -> outgoing(name, each)));
  }

  /** A project's own key of an API is one that it asks others with. */
  private static SecretName outgoing(String name, SecretName promised) {
    boolean api = name.matches(".*API_(?:KEY|SECRET|TOKEN)");
    return api && promised.reach() == Reach.BACK_END
        ? new SecretName(promised.tier(), Reach.OUTGOING)
        : promised;
  }

  /** What a name promises; empty when it promises no secret, or another check has it. */
  static Optional<SecretName> of(String name) {
    RelaxedName relaxed = RelaxedName.of(name);
    Optional<KnownSecrets.Known> known = KnownSecrets.find(relaxed);
    if (known.isPresent()) {
      return known
          .filter(each -> !each.owned())
          .map(each -> new SecretName(Tier.KNOWN, each.reach()));
    }
    String bare = name.endsWith("]") ? name.substring(0, name.lastIndexOf('[')) : name;
    int dot = bare.lastIndexOf('.');
    Set<String> last = new HashSet<>(Words.of(bare.substring(dot + 1)));
    if (last.stream().anyMatch(ABOUT::contains)
        || OTHER_MATTERS.stream().anyMatch(relaxed::isWithin)) {
      return Optional.empty();
    }
    Set<String> all = new HashSet<>(Words.of(bare));
    return tier(last, all).map(tier -> new SecretName(tier, reach(last, all)));
  }

  private static Optional<Tier> tier(Set<String> last, Set<String> all) {
    if (last.stream().anyMatch(PASSWORDS::contains)) {
      return Optional.of(Tier.NAMED);
    }
    if (last.contains("apikey") || last.contains("secretkey") || last.contains("privatekey")) {
      return Optional.of(Tier.NAMED);
    }
    if (last.contains("key")) {
      boolean secret =
          last.stream().anyMatch(word -> !word.equals("access") && KEY_KINDS.contains(word))
              || (last.size() == 1 && (all.contains("jwt") || all.contains("signing")));
      return Optional.of(secret ? Tier.NAMED : Tier.VAGUE);
    }
    if (last.contains("token")) {
      boolean secret = last.contains("access") || last.contains("auth") || last.contains("api");
      return Optional.of(secret ? Tier.NAMED : Tier.VAGUE);
    }
    return last.contains("credential") || last.contains("credentials")
        ? Optional.of(Tier.VAGUE)
        : Optional.empty();
  }

  private static Reach reach(Set<String> last, Set<String> all) {
    boolean store = all.contains("keystore") || (all.contains("key") && all.contains("store"));
    if (all.contains("truststore") || (all.contains("trust") && all.contains("store"))) {
      return Reach.TRUST_STORE;
    }
    if (store) {
      return Reach.KEY_STORE;
    }
    if (all.stream().anyMatch(OUTGOING::contains)) {
      return Reach.OUTGOING;
    }
    return last.stream().anyMatch(SIGNING::contains) || all.stream().anyMatch(SIGNING::contains)
        ? Reach.SIGN_IN
        : Reach.BACK_END;
  }
}
