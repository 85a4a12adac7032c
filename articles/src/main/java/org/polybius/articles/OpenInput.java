package org.polybius.articles;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Something to be read that the caller has found and opened himself, such as a file of a cluster.
 *
 * @param source what messages call it
 * @param name as a file's, with slashes and its extension: it tells the format, and ids are made of it
 * @param format its format, if that is known; else its name tells
 * @param named whether its content is looked at where its name tells nothing
 * @param firstLine the number of its first line; more than 1 where it is a later part of a file of lines
 * @param bytes its content, at the start; closed with the stream of what was read
 */
public record OpenInput(
        String source, String name, @Nullable FileFormat format, boolean named, int firstLine, InputStream bytes) {}
