package dev.seaworthy.readers.spring.layers;

import dev.seaworthy.engine.facts.Settings.Naming;
import java.util.List;
import java.util.Optional;

/**
 * When a document is active.
 *
 * @param onProfile expressions of which one must hold; empty when profiles do not matter
 * @param onPlatform the cloud platform that it is for; empty when it is for all
 */
record Activation(List<String> onProfile, Optional<String> onPlatform) {
  static final Activation ALWAYS = new Activation(List.of(), Optional.empty());

  /**
   * What is known while documents are loaded, in three steps: nothing, the platform, the profiles.
   *
   * @param platform the cloud platform by its relaxed name; empty while nothing is known
   * @param profiles the profiles that are active, or {@code default}; empty while not known
   */
  record Context(Optional<String> platform, Optional<List<String>> profiles) {
    static final Context NOTHING = new Context(Optional.empty(), Optional.empty());
  }

  /** Whether nothing has to hold. */
  boolean isUnconditional() {
    return onProfile.isEmpty() && onPlatform.isEmpty();
  }

  boolean holds(Context context) {
    if (isUnconditional()) {
      return true;
    }
    boolean platformFits =
        onPlatform
            .map(
                name ->
                    context.platform().map(Naming.RELAXED.canonical(name)::equals).orElse(false))
            .orElse(context.platform().isPresent());
    return platformFits && (onProfile.isEmpty() || profileFits(context));
  }

  private boolean profileFits(Context context) {
    if (context.profiles().isEmpty()) {
      return false;
    }
    for (String each : onProfile) {
      if (ProfileExpression.matches(each, context.profiles().get()::contains)) {
        return true;
      }
    }
    return false;
  }
}
