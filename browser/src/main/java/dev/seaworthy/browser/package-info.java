/**
 * A real browser for tests of pages: Debian's Chromium, driven by Selenium, without a window and
 * without the network beyond this machine. Only a test knows this package.
 */
@NullMarked
package dev.seaworthy.browser;

import org.jspecify.annotations.NullMarked;
