package dev.seaworthy.readers.spring.program;

import dev.seaworthy.engine.deployment.Profiles;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.program.Program;
import java.util.Collection;

/** What the sources of one application say. */
public interface ReadProgram {
  /** What that comes to in one environment, where annotations ask for profiles and properties. */
  Program in(Profiles profiles, Settings settings);

  /** What could not be read. */
  Collection<Trouble> troubles();
}
