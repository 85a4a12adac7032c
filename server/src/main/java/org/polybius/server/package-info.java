/**
 * The server: a database of events and a coder enter, answers over HTTP leave. {@link org.polybius.server.Server} first: it
 * starts Jetty and lists the routes. {@code http} holds what a request and a route are, {@code security} what every request
 * passes first, {@code filter} how a filter stands in an address, {@code api} a class for each resource, {@code pages} a class
 * for each page of the explorer. Nothing here reads language: whoever starts the server hands in a
 * {@link org.polybius.server.TextCoding}.
 */
@NullMarked
package org.polybius.server;

import org.jspecify.annotations.NullMarked;
