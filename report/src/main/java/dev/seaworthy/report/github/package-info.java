/**
 * The report as annotations of a pull request: {@link dev.seaworthy.report.github.GithubReport}.
 */
@NullMarked
package dev.seaworthy.report.github;

import org.jspecify.annotations.NullMarked;
