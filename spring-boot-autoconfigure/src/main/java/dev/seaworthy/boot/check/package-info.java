/**
 * The running application as a deployment: its effective settings, each with the whole chain of
 * where it came from, the libraries on its class path, and what its chains and beans say of its
 * safety, under the names that its sources have. The catalogue's checks run on it as on a source
 * tree. Makes the beans that it asks, and no controller; opens no connection.
 */
@NullMarked
package dev.seaworthy.boot.check;

import org.jspecify.annotations.NullMarked;
