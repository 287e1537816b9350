package dev.seaworthy.readers.spring.layers;

import dev.seaworthy.readers.spring.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A node of the tree that config data grows: a document or a set of first locations, with what it
 * imports beneath it. Whatever is imported outranks the importer, and what is imported once the
 * profiles are known outranks what was imported before.
 */
final class Contribution {
  private final Optional<Document> document;
  private final String location;
  private final boolean fromProfileFile;
  private boolean profileSpecific;
  private boolean bound;
  private List<Location> imports = List.of();
  private Activation activation = Activation.ALWAYS;
  private Optional<List<Contribution>> before = Optional.empty();
  private Optional<List<Contribution>> after = Optional.empty();

  private Contribution(Optional<Document> document, String location, boolean forProfile) {
    this.document = document;
    this.location = location;
    this.fromProfileFile = forProfile;
    this.profileSpecific = forProfile;
  }

  /** The node above all others. */
  static Contribution root(List<Contribution> first) {
    Contribution root = new Contribution(Optional.empty(), "", false);
    root.bound = true;
    root.before = Optional.of(first);
    return root;
  }

  /** Locations that are searched first, without a file that names them. */
  static Contribution searching(List<Location> locations) {
    Contribution first = new Contribution(Optional.empty(), "", false);
    first.bound = true;
    first.imports = locations;
    return first;
  }

  /** A document that was just loaded: what it imports and when it is active is not yet known. */
  static Contribution loaded(Document document, Reference reference) {
    return new Contribution(Optional.of(document), reference.location(), reference.forProfile());
  }

  Optional<Document> document() {
    return document;
  }

  String location() {
    return location;
  }

  /** Whether its file was looked for because a profile is active. */
  boolean isFromProfileFile() {
    return fromProfileFile;
  }

  boolean isBound() {
    return bound;
  }

  Activation activation() {
    return activation;
  }

  List<Location> imports() {
    return imports;
  }

  void bind(Activation whenActive, List<Location> imported) {
    bound = true;
    activation = whenActive;
    imports = imported;
  }

  boolean waits(boolean profilesKnown) {
    return !imports.isEmpty() && (profilesKnown ? after : before).isEmpty();
  }

  void grow(boolean profilesKnown, List<Contribution> children) {
    if (profilesKnown) {
      after = Optional.of(children);
      lift();
    } else {
      before = Optional.of(children);
    }
  }

  /** Visits the nodes, the strongest first, each after what it imports. */
  void visit(Consumer<Contribution> visitor) {
    after.ifPresent(children -> children.forEach(child -> child.visit(visitor)));
    before.ifPresent(children -> children.forEach(child -> child.visit(visitor)));
    visitor.accept(this);
  }

  /** All nodes, the strongest first. */
  List<Contribution> strongestFirst() {
    List<Contribution> all = new ArrayList<>();
    visit(all::add);
    return all;
  }

  /**
   * Moves the profile-specific files that an import of a child brought up here, so that they
   * outrank this node's own: {@code shared-prod.yml}, imported with {@code shared.yml} by {@code
   * application.yml}, outranks {@code application-prod.yml}.
   */
  private void lift() {
    List<Contribution> lifted = new ArrayList<>();
    for (Contribution child : before.orElse(List.of())) {
      child.before = child.before.map(each -> withoutProfileSpecific(each, lifted));
      child.after = child.after.map(each -> withoutProfileSpecific(each, lifted));
    }
    lifted.addAll(after.orElse(List.of()));
    after = Optional.of(lifted);
  }

  private static List<Contribution> withoutProfileSpecific(
      List<Contribution> children, List<Contribution> lifted) {
    List<Contribution> kept = new ArrayList<>();
    for (Contribution child : children) {
      if (child.profileSpecific) {
        child.profileSpecific = false;
        lifted.add(child);
      } else {
        kept.add(child);
      }
    }
    return kept;
  }
}
