/** Resources of the API: a request's parameters enter, JSON leaves. One class a resource, each of which lists its routes. */
@NullMarked
package org.polybius.server.api;

import org.jspecify.annotations.NullMarked;
