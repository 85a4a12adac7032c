/** Requests, answers and routes over Jetty, which nothing else in the server sees but {@link org.polybius.server.Server}. {@link org.polybius.server.http.Exchange} first. */
@NullMarked
package org.polybius.server.http;

import org.jspecify.annotations.NullMarked;
