package dev.seaworthy.readers.build;

import dev.seaworthy.engine.facts.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code pom.xml} by itself: nothing inherited, nothing filled in.
 *
 * @param path relative to the root that was checked
 * @param project its root element
 */
record MavenFile(String path, XmlNode project) {
  /** What {@code parent} says. */
  record Parent(String group, String artifact, XmlNode version, Optional<String> relativePath) {}

  Optional<Parent> parent() {
    return project
        .child("parent")
        .map(
            node ->
                new Parent(
                    node.textOf("groupId").orElse(""),
                    node.textOf("artifactId").orElse(""),
                    node.child("version").orElse(node),
                    node.child("relativePath").map(XmlNode::text)));
  }

  /** What stands in an element directly below the root, unfilled. */
  Optional<String> own(String name) {
    return project.textOf(name);
  }

  /** The group, its own or its parent's, unfilled. */
  String group() {
    return own("groupId").or(() -> parent().map(Parent::group)).orElse("");
  }

  /** The version, its own or its parent's, unfilled. */
  Optional<String> version() {
    return own("version")
        .or(() -> parent().map(each -> each.version().text()).filter(each -> !each.isEmpty()));
  }

  Map<String, Property> properties() {
    return propertiesOf(project);
  }

  private Map<String, Property> propertiesOf(XmlNode holder) {
    Map<String, Property> properties = new LinkedHashMap<>();
    holder
        .all("properties")
        .flatMap(each -> each.children().stream())
        .forEach(each -> properties.put(each.name(), property(each)));
    return properties;
  }

  Property property(XmlNode node) {
    return new Property(node.name(), node.text(), place(node));
  }

  Place place(XmlNode node) {
    return new Place(path, node.line(), node.column());
  }

  List<XmlNode> profiles() {
    return project.all("profiles", "profile").toList();
  }

  Profile profile(XmlNode node) {
    boolean byDefault =
        node.all("activation", "activeByDefault").anyMatch(each -> each.text().equals("true"));
    return new Profile(
        node.textOf("id").orElse(""),
        byDefault,
        propertiesOf(node),
        place(node.child("id").orElse(node)));
  }

  Stream<XmlNode> managed() {
    return project.all("dependencyManagement", "dependencies", "dependency");
  }

  Stream<XmlNode> plugins() {
    return project.all("build", "plugins", "plugin");
  }

  Stream<XmlNode> managedPlugins() {
    return project.all("build", "pluginManagement", "plugins", "plugin");
  }

  List<String> modules() {
    return Stream.concat(
            project.all("modules", "module"),
            profiles().stream().flatMap(each -> each.all("modules", "module")))
        .map(XmlNode::text)
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }
}
