/**
 * What build files say of an application, without running a build.
 *
 * <p>{@link dev.seaworthy.readers.build.Builds} reads the Maven and Gradle files of a tree and
 * answers with one {@link dev.seaworthy.readers.build.Build} per folder that has one: coordinates,
 * the version of Spring Boot with the line that decides it, libraries with their scope, plugins,
 * modules and profiles. Parents, imported bills of materials and version catalogs are followed
 * inside the tree and nowhere else: nothing is downloaded, so what a corporate parent decides is
 * unknown, and said so.
 *
 * <p>Maven files are read as XML with document types refused. Gradle files are programs, and are
 * not run: their statements are recognised one by one, in Groovy and Kotlin, and what is computed
 * is unknown. It states facts and judges nothing; whether a build makes a Spring Boot application
 * is the caller's to decide.
 */
@NullMarked
package dev.seaworthy.readers.build;

import org.jspecify.annotations.NullMarked;
