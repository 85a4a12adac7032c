/** How the server is, for programs that watch over it: figures for Prometheus, and whether its parts are well. {@link org.polybius.server.monitoring.Monitoring} first. */
@NullMarked
package org.polybius.server.monitoring;

import org.jspecify.annotations.NullMarked;
