package dev.seaworthy.readers.django.project;

import dev.seaworthy.engine.facts.Place;

/**
 * A place that names a settings module.
 *
 * @param module the dotted name
 * @param place where
 * @param deploys whether the file says how the project is deployed, as a Dockerfile does
 * @param starts whether the file starts the project by default, as {@code wsgi.py} does
 */
public record Mention(String module, Place place, boolean deploys, boolean starts) {}
