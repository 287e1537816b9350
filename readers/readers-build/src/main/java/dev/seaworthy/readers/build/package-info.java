/** What a build file says of an application. */
@NullMarked
package dev.seaworthy.readers.build;

import org.jspecify.annotations.NullMarked;
