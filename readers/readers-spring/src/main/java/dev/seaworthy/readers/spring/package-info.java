/** Spring Boot applications, from their files. */
@NullMarked
package dev.seaworthy.readers.spring;

import org.jspecify.annotations.NullMarked;
