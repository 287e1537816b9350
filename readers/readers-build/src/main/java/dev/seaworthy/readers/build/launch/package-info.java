/**
 * How an application is started where it is deployed, by the files that say so: container files,
 * compose files, process files, service units, Kubernetes manifests and charts, {@code app.json}.
 *
 * <p>{@link dev.seaworthy.readers.build.launch.Launches} finds them in a tree and answers with one
 * {@link dev.seaworthy.readers.build.launch.Launch} for each image, service, process or unit: the
 * environment it is given, the files that give more, its command, its ports and its user, each with
 * file, line and column. Values are kept as written: nothing is run, no placeholder is filled, no
 * image is looked up.
 */
@NullMarked
package dev.seaworthy.readers.build.launch;

import org.jspecify.annotations.NullMarked;
