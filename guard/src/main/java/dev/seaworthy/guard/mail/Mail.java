package dev.seaworthy.guard.mail;

/**
 * One plain-text mail.
 *
 * @param subject one line; nothing of it comes from a request but a parsed address
 * @param body lines that end in a line feed
 */
public record Mail(String subject, String body) {}
