package dev.seaworthy.boot.check;

import dev.seaworthy.engine.program.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The password encoders in force, as far as there is something to say of them: those of Spring
 * Security that are weak, and BCrypt with its cost. Of one that delegates, the encoder of new
 * passwords counts; the others only read old ones.
 */
final class LiveEncoders {
  private static final Set<String> WEAK =
      Set.of(
          "NoOpPasswordEncoder",
          "Md4PasswordEncoder",
          "LdapShaPasswordEncoder",
          "MessageDigestPasswordEncoder",
          "StandardPasswordEncoder");

  private LiveEncoders() {}

  static List<Observation> in(Beans beans) {
    List<Observation> encoders = new ArrayList<>();
    for (Map.Entry<String, PasswordEncoder> each :
        beans.factory().getBeansOfType(PasswordEncoder.class).entrySet()) {
      PasswordEncoder encoder = ofNewPasswords(each.getValue());
      Optional<Integer> cost = cost(encoder);
      String type = encoder.getClass().getSimpleName();
      if (cost.isPresent() || WEAK.contains(type)) {
        encoders.add(
            new Observation.PasswordEncoding(
                beans.subject(each.getKey()), Beans.place(each.getKey()), type, cost));
      }
    }
    return encoders;
  }

  private static PasswordEncoder ofNewPasswords(PasswordEncoder encoder) {
    return encoder instanceof DelegatingPasswordEncoder
        ? Inside.of(encoder, "passwordEncoderForEncode", PasswordEncoder.class).orElse(encoder)
        : encoder;
  }

  private static Optional<Integer> cost(PasswordEncoder encoder) {
    return encoder instanceof BCryptPasswordEncoder
        ? Inside.of(encoder, "strength", Integer.class).filter(strength -> strength > 0)
        : Optional.empty();
  }
}
