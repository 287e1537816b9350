package dev.seaworthy.readers.spring.placeholder;

import dev.seaworthy.engine.facts.Layer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders of one text. Used once, by one thread. */
final class Filling {
  /** Names that lead to names; further ones are taken as missing. */
  private static final int DEEPEST = 64;

  /** A text that grows beyond it by names inside names is cut off: nobody configures so much. */
  private static final int LONGEST = 1 << 20;

  private final Function<String, Optional<Found>> lookup;
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<String> defaulted = new LinkedHashSet<>();
  private final Set<String> circular = new LinkedHashSet<>();
  private final Set<Layer> suppliers = new LinkedHashSet<>();
  private final Set<String> visiting = new HashSet<>();
  private @Nullable Inside inside;
  private int written;

  /** The text that is filled now, of a name that led here. */
  private record Inside(String name, boolean ofShell) {}

  Filling(Function<String, Optional<Found>> lookup) {
    this.lookup = lookup;
  }

  Filled fill(String text) {
    String filled = text(Template.of(text));
    return new Filled(
        filled,
        List.copyOf(missing),
        List.copyOf(defaulted),
        List.copyOf(circular),
        new ArrayList<>(suppliers));
  }

  private String text(Template template) {
    StringBuilder text = new StringBuilder();
    for (Template.Part part : template.parts()) {
      String piece =
          part instanceof Template.Hole hole ? text(hole) : ((Template.Plain) part).text();
      written += piece.length();
      if (written <= LONGEST) {
        text.append(piece);
      }
    }
    return text.toString();
  }

  private String text(Template.Hole hole) {
    String name = text(hole.name());
    Optional<String> value =
        isSimple(hole) && !hole.whole().equals(name) ? value(hole.whole()) : Optional.empty();
    if (value.isEmpty()) {
      value = value(name);
    }
    if (value.isPresent()) {
      return value.get();
    }
    if (hole.fallback().isPresent() && (!isOwn(name) || takesOwnDefault())) {
      defaulted.add(name);
      return text(hole.fallback().get());
    }
    missing.add(name);
    return Template.OPEN + name + "}";
  }

  private static boolean isSimple(Template.Hole hole) {
    return !hole.whole().contains(Template.OPEN);
  }

  /** A text that asks for its own name asks what is outside of the tree. */
  private boolean isOwn(String name) {
    return inside != null && inside.name().equals(name);
  }

  /** {@code NAME: ${NAME:-text}} is usual where a shell fills it; Spring refuses the like of it. */
  private boolean takesOwnDefault() {
    return inside != null && inside.ofShell();
  }

  private Optional<String> value(String name) {
    Optional<Found> found = isOwn(name) ? Optional.empty() : lookup.apply(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    suppliers.add(found.get().layer());
    if (!Placeholders.in(found.get().text())) {
      return Optional.of(found.get().text());
    }
    if (visiting.size() > DEEPEST || !visiting.add(name)) {
      circular.add(name);
      return Optional.of("");
    }
    Inside before = inside;
    inside = new Inside(name, found.get().ofShell());
    String value = text(Template.of(found.get().text()));
    inside = before;
    visiting.remove(name);
    return Optional.of(value);
  }
}
