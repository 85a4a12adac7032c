/**
 * Follows feeds or a folder: what is new or changed there is handed on to be coded, and nothing twice.
 *
 * <p>What a user names enters ({@link org.polybius.watch.Followed}), articles leave to a {@link org.polybius.watch.Coding}, which puts
 * them into the database before it returns. What was seen is noted there after that, so a watch that is killed at any moment
 * loses nothing: at worst it reads something once more and finds it as it was. Read {@link org.polybius.watch.Watch} first, then
 * {@code Intake}, which tells new from known.
 *
 * <p>The traps: the servers that are asked are strangers', who must not be bothered and may send anything; and an address may hold
 * a secret in its query, so what is printed or measured names a feed by its {@link org.polybius.watch.FeedNames name}.
 */
@NullMarked
package org.polybius.watch;

import org.jspecify.annotations.NullMarked;
