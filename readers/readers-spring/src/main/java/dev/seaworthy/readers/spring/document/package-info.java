/**
 * One configuration file into documents: names, texts and places, as Spring Boot's own loaders see
 * them.
 *
 * <p>{@link dev.seaworthy.readers.spring.document.ConfigurationFile} parses {@code .properties} and
 * YAML. It resolves no placeholder, knows no profile and orders no layers. A file that is broken in
 * part still gives the documents that are whole, with a trouble at the line and column where Boot
 * would stop.
 */
@NullMarked
package dev.seaworthy.readers.spring.document;

import org.jspecify.annotations.NullMarked;
