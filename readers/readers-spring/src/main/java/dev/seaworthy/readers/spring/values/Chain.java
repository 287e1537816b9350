package dev.seaworthy.readers.spring.values;

import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.readers.spring.document.Entry;
import java.util.ArrayList;
import java.util.List;

/** The entries of one name: the one in force, and those it hides, strongest first. */
final class Chain {
  private final String name;
  private final Entry winner;
  private final List<Layer> hidden = new ArrayList<>();

  /**
   * @param name the property's name, which an entry of the environment does not have
   * @param winner the entry in force
   */
  Chain(String name, Entry winner) {
    this.name = name;
    this.winner = winner;
  }

  String name() {
    return name;
  }

  Entry winner() {
    return winner;
  }

  List<Layer> hidden() {
    return hidden;
  }

  void hide(Entry entry) {
    hidden.add(layer(entry));
  }

  static Layer layer(Entry entry) {
    return entry.place().file().isEmpty()
        ? Layer.outside("the caller's environment", entry.raw())
        : Layer.at(entry.place(), entry.raw());
  }
}
