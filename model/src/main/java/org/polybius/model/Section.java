package org.polybius.model;

/**
 * A part of an article. Body text has one section a paragraph.
 *
 * @param kind what the part is
 * @param span where it stands in the article's stored text
 */
public record Section(Kind kind, CharSpan span) {

    /** What a part of an article is; only some parts are read for events. */
    public enum Kind {
        TITLE(true),
        /** The line that gives the date of publication. */
        DATE(false),
        /** A summary under the title, which often repeats a sentence of the body. */
        STANDFIRST(true),
        /** "BAMAKO, Mali (AP) -": where the report was written; not part of its first sentence. */
        DATELINE(false),
        BODY(true),
        /** A trailing source address, a copyright line: kept in the text, not read. */
        METADATA(false);

        private final boolean read;

        Kind(boolean read) {
            this.read = read;
        }

        /** Whether sentences of this part are read for events. */
        public boolean isRead() {
            return read;
        }
    }
}
