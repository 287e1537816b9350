package dev.seaworthy.boot.check;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.Observation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.ReflectionUtils;

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

  static List<Observation> in(ListableBeanFactory beans) {
    List<Observation> encoders = new ArrayList<>();
    for (Map.Entry<String, PasswordEncoder> each :
        beans.getBeansOfType(PasswordEncoder.class).entrySet()) {
      PasswordEncoder encoder = ofNewPasswords(each.getValue());
      Optional<Integer> cost = cost(encoder);
      String type = encoder.getClass().getSimpleName();
      if (cost.isPresent() || WEAK.contains(type)) {
        encoders.add(
            new Observation.PasswordEncoding(
                each.getKey(), Place.in("the bean " + each.getKey()), type, cost));
      }
    }
    return encoders;
  }

  private static PasswordEncoder ofNewPasswords(PasswordEncoder encoder) {
    return encoder instanceof DelegatingPasswordEncoder
            && field(encoder, DelegatingPasswordEncoder.class, "passwordEncoderForEncode")
                instanceof PasswordEncoder chosen
        ? chosen
        : encoder;
  }

  private static Optional<Integer> cost(PasswordEncoder encoder) {
    return encoder instanceof BCryptPasswordEncoder
            && field(encoder, BCryptPasswordEncoder.class, "strength") instanceof Integer strength
            && strength > 0
        ? Optional.of(strength)
        : Optional.empty();
  }

  private static @Nullable Object field(Object of, Class<?> type, String name) {
    Field field = ReflectionUtils.findField(type, name);
    if (field == null) {
      return null;
    }
    ReflectionUtils.makeAccessible(field);
    return ReflectionUtils.getField(field, of);
  }
}
