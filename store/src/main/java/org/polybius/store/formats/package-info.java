/**
 * Events as text: what Polybius writes and reads back.
 *
 * <p>In: {@link org.polybius.model.Event}s and {@link org.polybius.model.Rejection}s. Out: characters in one of the
 * {@link org.polybius.store.formats.EventFormat}s. Read {@link org.polybius.store.formats.EventJson} first: it is the
 * contract of {@code event.schema.json} (beside it in the jar) in code. {@link org.polybius.store.formats.EventWriter}
 * streams and knows nothing of files: whoever opened the {@link java.io.Writer} decides when a file is whole and closes
 * it.
 *
 * <p>Traps: offsets count UTF-16 units, so a quote may hold half of a surrogate pair, which UTF-8 cannot carry; JSON
 * escapes it. CSV is for eyes and spreadsheets: lists lose their structure there, only JSON can be read back.
 */
@NullMarked
package org.polybius.store.formats;

import org.jspecify.annotations.NullMarked;
