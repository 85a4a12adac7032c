package org.polybius.articles;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Rejection;

/** One plain text or Markdown file is one article; the stored text is the file's whole content. */
final class TextFormat implements ArticleFormat {
    private final TextDecoder decoder;
    private final boolean alwaysMarkdown;

    /** @param alwaysMarkdown whether also a text that does not begin with a {@code #} title is Markdown */
    TextFormat(TextDecoder decoder, boolean alwaysMarkdown) {
        this.decoder = decoder;
        this.alwaysMarkdown = alwaysMarkdown;
    }

    @Override
    public Cursor open(Input input) throws IOException, ReadingProblem {
        byte[] bytes;
        try (InputStream in = input.bytes()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new ReadingProblem(
                    Rejection.Cause.TOO_LONG,
                    "longer than " + (MOST_BYTES >> 20)
                            + " MiB; a file is one report, so split it, or write its reports"
                            + " as JSON, one a line, into a .jsonl file");
        }
        decoder.requireText(bytes, bytes.length);
        Article article = article(input.id(), input.source(), decoder.decode(bytes, bytes.length, 0), alwaysMarkdown);
        return new One(new ReadResult.Read(article));
    }

    static Article article(String id, String source, String text, boolean alwaysMarkdown) {
        boolean markdown = alwaysMarkdown || text.stripLeading().startsWith("# ");
        Markup markup = markdown ? Markup.markdown(text) : Markup.plain(text);
        Layout layout = Layout.of(text, markup, 0, false);
        return new Article(
                id,
                layout.title() == null ? null : layout.title().in(markup.readable()),
                text,
                markup.readable(),
                layout.sections(),
                layout.published(),
                layout.url(),
                null,
                source,
                Map.of());
    }

    /** A cursor over one result. */
    private static final class One implements Cursor {
        private @Nullable ReadResult result;

        One(ReadResult result) {
            this.result = result;
        }

        @Override
        public @Nullable ReadResult next() {
            ReadResult only = result;
            result = null;
            return only;
        }

        @Override
        public void close() {}
    }
}
