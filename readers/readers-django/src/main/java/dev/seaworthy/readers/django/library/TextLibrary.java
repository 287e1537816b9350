package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Traced;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code string}, {@code base64}, {@code hashlib}, {@code ast}, {@code re} and others on text. */
final class TextLibrary {

  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private TextLibrary() {}

  static List<NativeModule> modules() {
    return List.of(
        string(),
        base64(),
        hashlib(),
        NativeModule.named("ast")
            .strict("literal_eval", call -> call.interpreter().literal(call.text(0, "node")))
            .build(),
        NativeModule.named("textwrap")
            .strict("dedent", call -> Traced.of(call.text(0, "text").stripIndent()))
            .build(),
        NativeModule.named("shlex")
            .strict(
                "split",
                call ->
                    call.interpreter()
                        .list(
                            List.of(call.text(0, "s").trim().split("\\s+")).stream()
                                .map(Traced::of)
                                .toList()))
            .build(),
        NativeModule.named("distutils.util").strict("strtobool", TextLibrary::truth).build(),
        NativeModule.named("distutils").build(),
        re("re"),
        re("regex"));
  }

  private static NativeModule string() {
    return NativeModule.named("string")
        .value("ascii_lowercase", Traced.of(LOWER))
        .value("ascii_uppercase", Traced.of(UPPER))
        .value("ascii_letters", Traced.of(LOWER + UPPER))
        .value("digits", Traced.of(DIGITS))
        .value("hexdigits", Traced.of(DIGITS + "abcdefABCDEF"))
        .value("punctuation", Traced.of(PUNCTUATION))
        .build();
  }

  private static NativeModule base64() {
    return NativeModule.named("base64")
        .strict("b64encode", call -> bytes(Base64.getEncoder().encode(given(call))))
        .strict("urlsafe_b64encode", call -> bytes(Base64.getUrlEncoder().encode(given(call))))
        .strict("b64decode", TextLibrary::decode)
        .strict("urlsafe_b64decode", TextLibrary::decode)
        .build();
  }

  private static byte[] given(Invocation call) {
    Traced value = call.need(0, "s");
    return value.object() instanceof ByteText bytes
        ? bytes.latin1().getBytes(StandardCharsets.ISO_8859_1)
        : call.interpreter().text(value).getBytes(StandardCharsets.UTF_8);
  }

  private static Traced bytes(byte[] value) {
    return Traced.of(new ByteText(new String(value, StandardCharsets.ISO_8859_1)));
  }

  private static Traced decode(Invocation call) {
    try {
      String text = new String(given(call), StandardCharsets.ISO_8859_1);
      return bytes(Base64.getMimeDecoder().decode(text.replace('-', '+').replace('_', '/')));
    } catch (IllegalArgumentException e) {
      throw call.interpreter().raise("ValueError", "Incorrect padding");
    }
  }

  private static NativeModule hashlib() {
    NativeModule.Builder module = NativeModule.named("hashlib");
    for (String[] each :
        new String[][] {
          {"md5", "MD5"}, {"sha1", "SHA-1"}, {"sha256", "SHA-256"}, {"sha512", "SHA-512"}
        }) {
      module.strict(
          each[0],
          call ->
              Traced.of(new Digest(digest(each[1], call.size() == 0 ? new byte[0] : given(call)))));
    }
    return module.build();
  }

  private static String digest(String algorithm, byte[] value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(value));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private record Digest(String hex) implements NativeObject {
    @Override
    public String typeName() {
      return "HASH";
    }

    @Override
    public Optional<Traced> attribute(Interpreter interpreter, String name) {
      return switch (name) {
        case "hexdigest" -> Native.strict(name, call -> Traced.of(hex));
        case "digest" -> Native.strict(name, call -> bytes(HexFormat.of().parseHex(hex)));
        default -> Optional.empty();
      };
    }

    @Override
    public String toString() {
      return "Digest";
    }
  }

  /** {@code distutils.util.strtobool}: a number, not a boolean. */
  static Traced truth(Invocation call) {
    String text = call.text(0, "val").toLowerCase(java.util.Locale.ROOT);
    if (Set.of("y", "yes", "t", "true", "on", "1").contains(text)) {
      return Traced.of(1);
    }
    if (Set.of("n", "no", "f", "false", "off", "0").contains(text)) {
      return Traced.of(0);
    }
    throw call.interpreter().raise("ValueError", "invalid truth value '" + text + "'");
  }

  private static NativeModule re(String name) {
    NativeModule.Builder module = NativeModule.named(name);
    module.strict(
        "compile",
        call ->
            call.need(0, "pattern").object() instanceof Regex
                ? call.need(0, "pattern")
                : Traced.of(new Regex(call.text(0, "pattern"), call.whole(1, "flags", 0))));
    for (String each : List.of("match", "search", "fullmatch", "sub", "split", "findall")) {
      module.strict(each, call -> Regex.module(call, each));
    }
    module.strict("escape", call -> Traced.of(Regex.escape(call.text(0, "pattern"))));
    String[] flags = {
      "TEMPLATE", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE"
    };
    for (int i = 1; i < flags.length; i++) {
      module.value(flags[i], Traced.of(1L << i));
      module.value(
          flags[i].equals("VERBOSE")
              ? "X"
              : flags[i].equals("DOTALL") ? "S" : flags[i].substring(0, 1),
          Traced.of(1L << i));
    }
    return module.build();
  }
}
