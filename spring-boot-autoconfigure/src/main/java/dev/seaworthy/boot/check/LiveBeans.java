package dev.seaworthy.boot.check;

import dev.seaworthy.boot.mail.AdminMail;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.program.Program;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * What the beans of an application that is put together say.
 *
 * @param program its security and what it serves; empty where it serves nothing
 * @param mailSender whether anything sends mail to its admins
 */
public record LiveBeans(Optional<Fact<Program>> program, Fact<Boolean> mailSender) {
  /** Asks them all. */
  public static LiveBeans of(ListableBeanFactory beans) {
    return new LiveBeans(Optional.of(LiveProgram.of(beans)), mail(beans));
  }

  /** Asks those of an application that serves nothing; none is made. */
  public static LiveBeans ofPlain(ListableBeanFactory beans) {
    return new LiveBeans(Optional.empty(), mail(beans));
  }

  private static Fact<Boolean> mail(ListableBeanFactory beans) {
    boolean sends = beans.getBeanNamesForType(AdminMail.class, true, false).length > 0;
    return new Fact<>(Facts.MAIL_SENDER.name(), Value.known(sends), Origin.none());
  }
}
