/** What every request passes before it is answered: who may ask, from which page, and how much. {@link org.polybius.server.security.Guard} first. */
@NullMarked
package org.polybius.server.security;

import org.jspecify.annotations.NullMarked;
