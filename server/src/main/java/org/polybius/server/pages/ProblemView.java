package org.polybius.server.pages;

/**
 * A page that could not be shown; template {@code problem}.
 *
 * @param frame whose title says what kind of problem it is
 * @param detail what is wrong, and what to do
 */
public record ProblemView(Frame frame, String detail) {}
