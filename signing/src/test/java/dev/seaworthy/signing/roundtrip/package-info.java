/** The Java side of {@code scripts/django-roundtrip.sh}; no test of the build runs it. */
@NullMarked
package dev.seaworthy.signing.roundtrip;

import org.jspecify.annotations.NullMarked;
