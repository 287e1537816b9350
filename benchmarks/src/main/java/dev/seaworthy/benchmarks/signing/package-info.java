/** What signing costs, beside the same operations in Django. */
@NullMarked
package dev.seaworthy.benchmarks.signing;

import org.jspecify.annotations.NullMarked;
