package dev.seaworthy.engine.deployment;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader found in a place: the deployments, those of one application beside each other, and
 * what it could not read.
 *
 * @param deployments one for each application and environment
 * @param troubles what could not be read
 */
public record Survey(List<Deployment> deployments, List<Trouble> troubles) {
  /** Copies the lists. */
  public Survey {
    deployments = List.copyOf(deployments);
    troubles = List.copyOf(troubles);
  }

  /** Nothing found, and nothing wrong. */
  public static Survey empty() {
    return new Survey(List.of(), List.of());
  }

  /** Both surveys, this one first. */
  public Survey and(Survey other) {
    List<Deployment> allDeployments = new ArrayList<>(deployments);
    allDeployments.addAll(other.deployments);
    List<Trouble> allTroubles = new ArrayList<>(troubles);
    allTroubles.addAll(other.troubles);
    return new Survey(allDeployments, allTroubles);
  }
}
