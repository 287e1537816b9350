package dev.seaworthy.readers.django.routes;

import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Traced;

/**
 * What {@code include()} gives.
 *
 * @param module the dotted name of the module, empty for a list of patterns
 * @param patterns the patterns, unknown for a module that is not in the tree
 */
record Included(String module, Traced patterns) implements PythonObject {
  @Override
  public String typeName() {
    return "tuple";
  }
}
