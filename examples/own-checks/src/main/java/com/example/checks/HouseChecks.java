package com.example.checks;

import dev.seaworthy.engine.check.Checks;
import dev.seaworthy.engine.check.Rule;
import java.util.List;

/** The checks of our house. */
public final class HouseChecks implements Checks {
  @Override
  public List<Rule> all() {
    return List.of(new RequestLogOn());
  }
}
