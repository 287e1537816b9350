/**
 * The report as one page that needs nothing else: for whoever decides, and for whoever mends.
 *
 * <p>{@link dev.seaworthy.report.html.HtmlReport} writes it. Everything goes through one {@code
 * Html}, which escapes; the page carries no script, asks for nothing, and its policy (CSP) allows
 * its own style sheet and nothing else. No meaning rests on a colour alone.
 */
@NullMarked
package dev.seaworthy.report.html;

import org.jspecify.annotations.NullMarked;
