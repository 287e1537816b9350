/**
 * Settings per environment, as Spring Boot's config data: {@code .env}, {@code .env.<profile>} and
 * {@code config/settings/{base,<profile>}.yml}, with no import line written by anybody.
 *
 * <p>From the strongest to the weakest: the command line, the process environment, {@code
 * .env.<profile>}, {@code .env}, {@code config/settings/<profile>.yml}, {@code
 * config/settings/base.yml}, the application's own files. Whatever is missing or wrong is gathered
 * and told at once, before any bean is made. Nothing here knows what a setting is for.
 */
@NullMarked
package dev.seaworthy.boot.settings;

import org.jspecify.annotations.NullMarked;
