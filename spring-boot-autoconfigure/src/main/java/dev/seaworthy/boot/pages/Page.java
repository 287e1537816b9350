package dev.seaworthy.boot.pages;

/**
 * A page, ready to be sent. Immutable.
 *
 * @param contentType with its character set
 * @param policy the Content-Security-Policy to send with it; empty for none
 * @param body the text
 */
public record Page(String contentType, String policy, String body) {}
