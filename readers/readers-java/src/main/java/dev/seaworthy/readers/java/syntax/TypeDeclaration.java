package dev.seaworthy.readers.java.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A class, interface, record or enum.
 *
 * @param name its simple name
 * @param annotations its annotations
 * @param supertypes the simple names of what it extends and implements
 * @param fields its fields, and the components of a record
 * @param methods its methods and constructors; what runs at initialisation is a method without name
 */
public record TypeDeclaration(
    String name,
    List<Annotation> annotations,
    List<String> supertypes,
    List<Field> fields,
    List<Method> methods) {
  /** Copies the lists. */
  public TypeDeclaration {
    annotations = List.copyOf(annotations);
    supertypes = List.copyOf(supertypes);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }

  /** Its field of a name. */
  public Optional<Field> field(String wanted) {
    return fields.stream().filter(each -> each.name().equals(wanted)).findFirst();
  }

  /** Its first method of a name. */
  public Optional<Method> method(String wanted) {
    return methods.stream().filter(each -> each.name().equals(wanted)).findFirst();
  }

  /** Its annotation of a simple name. */
  public Optional<Annotation> annotation(String wanted) {
    return annotations.stream().filter(each -> each.name().equals(wanted)).findFirst();
  }
}
