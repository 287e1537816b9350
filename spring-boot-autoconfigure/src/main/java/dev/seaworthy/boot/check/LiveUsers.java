package dev.seaworthy.boot.check;

import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Observation.Sign;
import dev.seaworthy.engine.program.Observation.WrittenUser;
import dev.seaworthy.engine.program.Observation.WrittenUser.Stored;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.BeansException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Users of the application's own, those among them who are written into its program. */
final class LiveUsers {
  private LiveUsers() {}

  static List<Observation> in(Beans beans) {
    List<Observation> users = new ArrayList<>();
    for (String each : beans.own(UserDetailsService.class)) {
      String subject = beans.subject(each);
      users.add(new Sign(subject, Beans.place(each), Sign.Kind.OWN_USERS, "UserDetailsService"));
      for (UserDetails user : kept(each, beans)) {
        users.add(new WrittenUser(subject, Beans.place(each), stored(user, each, beans)));
      }
    }
    return users;
  }

  /** Nobody where the bean cannot be made: what makes the chains says so. */
  private static List<UserDetails> kept(String bean, Beans beans) {
    try {
      return beans.factory().getBean(bean) instanceof InMemoryUserDetailsManager manager
          ? Inside.all(manager, "users", UserDetails.class)
          : List.of();
    } catch (BeansException unmade) {
      return List.of();
    }
  }

  /** A hash whose text was written beside it and one that was written itself look alike. */
  private static Stored stored(UserDetails user, String bean, Beans beans) {
    if (!beans.isMadeOf(bean, PasswordEncoder.class)) {
      return Stored.ELSEWHERE;
    }
    String password = String.valueOf(user.getPassword());
    boolean hashed =
        password.startsWith("$2") || (password.startsWith("{") && !password.startsWith("{noop}"));
    return hashed ? Stored.HASHED : Stored.CLEAR;
  }
}
