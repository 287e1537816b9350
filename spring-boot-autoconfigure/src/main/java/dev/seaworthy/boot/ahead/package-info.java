/**
 * Gets ready on another processor what the start will need, through Spring Boot's own {@code
 * BackgroundPreinitializer}. Decides nothing, keeps nothing, and reads nothing of the application:
 * without it the start is the same, only later.
 */
@NullMarked
package dev.seaworthy.boot.ahead;

import org.jspecify.annotations.NullMarked;
