package dev.seaworthy.boot.check;

import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.SecurityChain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * What an application that is put together says of its own safety, when its chains are made and
 * asked, and its beans looked at.
 */
final class LiveProgram {
  private static final String SECURITY = "org.springframework.security.web.SecurityFilterChain";
  private static final String MVC =
      "org.springframework.web.servlet.config.annotation.CorsRegistry";
  private static final String SOCKETS =
      "org.springframework.web.socket.server.support.WebSocketHttpRequestHandler";

  private final Beans beans;
  private final List<SecurityChain> chains = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<Fact<Datum>> texts = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();

  private LiveProgram(Beans beans) {
    this.beans = beans;
  }

  /**
   * Asks. What cannot be made without a database or the like becomes a gap, so that checks about it
   * are undetermined.
   */
  static Fact<Program> of(ListableBeanFactory factory) {
    LiveProgram live = new LiveProgram(new Beans(factory));
    live.chains();
    live.observe("", LiveSigns::in);
    live.observe(MVC, LiveControllers::in);
    live.observe(MVC, LiveOrigins::in);
    live.observe(SOCKETS, LiveSockets::in);
    Program program = new Program(live.chains, live.observations, live.texts, List.of(), live.gaps);
    return new Fact<>(Facts.PROGRAM.name(), Value.known(program), Origin.none());
  }

  private void chains() {
    if (!isPresent(SECURITY)) {
      return;
    }
    try {
      Program asked = LiveChains.ask(beans);
      chains.addAll(asked.chains());
      observations.addAll(asked.observations());
      texts.addAll(asked.texts());
    } catch (RuntimeException | LinkageError unmade) {
      gaps.add("the security chains cannot be made without what they use: " + root(unmade));
    }
  }

  private void observe(String needed, Function<Beans, List<Observation>> part) {
    if (needed.isEmpty() || isPresent(needed)) {
      try {
        observations.addAll(part.apply(beans));
      } catch (RuntimeException | LinkageError unmade) {
        gaps.add("what it serves cannot be made without what it uses: " + root(unmade));
      }
    }
  }

  private static boolean isPresent(String type) {
    return ClassUtils.isPresent(type, LiveProgram.class.getClassLoader());
  }

  /** The kind of what went wrong; its message may hold anything. */
  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }
}
