/**
 * The running application as a deployment: its effective settings, each with the whole chain of
 * where it came from, and the libraries on its class path. The catalogue's checks run on it as on a
 * source tree. Reads the environment and names of files; makes no bean, opens no connection.
 */
@NullMarked
package dev.seaworthy.boot.check;

import org.jspecify.annotations.NullMarked;
