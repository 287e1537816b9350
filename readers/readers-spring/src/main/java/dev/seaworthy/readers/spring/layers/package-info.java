/**
 * Which documents of an application's configuration are active in an environment, and which of them
 * outranks which.
 *
 * <p>{@link dev.seaworthy.readers.spring.layers.LayerOrder} follows Boot's own order: the config
 * data of 2.4 and later, or the listener of 1.5 to 2.3. It finds files through {@link
 * dev.seaworthy.readers.spring.layers.ConfigurationTree} and never through a class loader, never
 * contacts a remote import, and leaves placeholders in the values alone, except where they decide
 * about the order itself.
 */
@NullMarked
package dev.seaworthy.readers.spring.layers;

import org.jspecify.annotations.NullMarked;
