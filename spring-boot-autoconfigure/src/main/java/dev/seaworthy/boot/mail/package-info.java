/**
 * Mail of the starter's own, through the application's mail sender: to the site's admins, and to
 * its users. Nothing in a header can come from a request.
 */
@NullMarked
package dev.seaworthy.boot.mail;

import org.jspecify.annotations.NullMarked;
