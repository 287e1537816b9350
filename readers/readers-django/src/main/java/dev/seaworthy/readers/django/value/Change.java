package dev.seaworthy.readers.django.value;

/**
 * A statement that gave a name its value, or changed the object it names.
 *
 * @param site where the statement starts
 * @param order counts up over the whole run, so that changes of different objects can be sorted
 * @param gives whether the value is a new one, which hides what was before
 */
public record Change(Site site, long order, boolean gives) {}
