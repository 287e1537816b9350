package dev.seaworthy.engine.deployment;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every place where an application is administered, as its URL configuration says.
 *
 * @param all the places, in the order in which Django tries them
 * @param notFollowed what kept parts of the URL configuration from being read, each as part of a
 *     sentence with its place; other places may hide there
 */
public record AdminRoutes(List<AdminRoute> all, List<String> notFollowed) {
  /** Copies the lists. */
  public AdminRoutes {
    all = List.copyOf(all);
    notFollowed = List.copyOf(notFollowed);
  }

  /** The places of one kind. */
  public Stream<AdminRoute> of(AdminRoute.Kind kind) {
    return all.stream().filter(each -> each.kind() == kind);
  }
}
