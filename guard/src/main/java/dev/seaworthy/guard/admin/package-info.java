/**
 * Where the admin really is, and where it only seems to be.
 *
 * <p>The real one lies under a secret path (two while the path is changed); the paths at which
 * everybody looks for an admin lead to a decoy of the application's own login. This package decides
 * which of the three a path is. It does not render a login and does not know who may enter.
 */
@NullMarked
package dev.seaworthy.guard.admin;

import org.jspecify.annotations.NullMarked;
