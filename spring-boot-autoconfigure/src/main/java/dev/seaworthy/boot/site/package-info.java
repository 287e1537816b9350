/** Where the site is, for links that leave it in mails. Never learned from a request. */
@NullMarked
package dev.seaworthy.boot.site;

import org.jspecify.annotations.NullMarked;
