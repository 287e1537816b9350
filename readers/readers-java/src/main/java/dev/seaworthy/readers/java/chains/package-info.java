/**
 * Security chains as Java builds them: the lambdas and the long chains of calls of {@code
 * HttpSecurity} and {@code ServerHttpSecurity}, older adapters, ignored paths. It follows what the
 * same class does with a chain, and says of everything else that it was not followed.
 */
@NullMarked
package dev.seaworthy.readers.java.chains;

import org.jspecify.annotations.NullMarked;
