package dev.seaworthy.readers.spring.placeholder;

import dev.seaworthy.engine.facts.Layer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
  private int written;

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
    if (hole.fallback().isPresent()) {
      defaulted.add(name);
      return text(hole.fallback().get());
    }
    missing.add(name);
    return Template.OPEN + name + "}";
  }

  private static boolean isSimple(Template.Hole hole) {
    return !hole.whole().contains(Template.OPEN);
  }

  private Optional<String> value(String name) {
    Optional<Found> found = lookup.apply(name);
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
    String value = text(Template.of(found.get().text()));
    visiting.remove(name);
    return Optional.of(value);
  }
}
