package dev.seaworthy.report;

import java.time.LocalDate;

/**
 * What a run was asked, as far as its report says so.
 *
 * @param version Seaworthy's own version
 * @param root the checked folder, as the caller wrote it
 * @param repositoryPrefix the checked folder relative to the root of the repository it lies in,
 *     with a slash at its end; empty when it is that root, or lies in none
 * @param category what tells this run from others on the same tree, such as {@code deploy}; a short
 *     word without a slash
 * @param gate what decides the exit code
 * @param today the day on which decisions expire or not
 */
public record Run(
    String version,
    String root,
    String repositoryPrefix,
    String category,
    Gate gate,
    LocalDate today) {}
