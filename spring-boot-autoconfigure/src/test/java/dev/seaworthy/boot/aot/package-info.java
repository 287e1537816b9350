/** An application that is processed ahead of time, compiled and started as Spring Boot does it. */
@NullMarked
package dev.seaworthy.boot.aot;

import org.jspecify.annotations.NullMarked;
