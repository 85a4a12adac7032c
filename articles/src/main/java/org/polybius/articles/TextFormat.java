package org.polybius.articles;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Rejection;
import org.polybius.model.Section;

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
        return new OneResult(new ReadResult.Read(article));
    }

    static Article article(String id, String source, String text, boolean alwaysMarkdown) {
        boolean markdown = alwaysMarkdown || text.stripLeading().startsWith("# ");
        if (!markdown) {
            return article(id, source, text, Markup.plain(text), FrontMatter.NONE);
        }
        FrontMatter front = FrontMatter.of(text);
        // The front matter is not Markdown: it is blanked before the parser sees it, and its words put back after.
        Markup body = Markup.markdown(" ".repeat(front.end()) + text.substring(front.end()));
        String readable = Markup.plain(text.substring(0, front.end())).readable()
                + body.readable().substring(front.end());
        return article(id, source, text, new Markup(readable, body.blockStarts(), body.headings()), front);
    }

    private static Article article(String id, String source, String text, Markup markup, FrontMatter front) {
        Layout layout = Layout.of(text, markup, front.end(), front.title() != null);
        List<Section> sections = new ArrayList<>(front.sections());
        sections.addAll(layout.sections());
        // In reading order the title comes first, wherever the front matter has it.
        sections.sort(Comparator.comparing(s -> s.kind() != Section.Kind.TITLE));
        String url = front.url() == null ? layout.url() : front.url();
        LocalDate published = front.published() == null ? layout.published() : front.published();
        CharSpan title = layout.title();
        return new Article(
                id,
                front.title() != null ? front.title() : title == null ? null : title.in(markup.readable()),
                text,
                markup.readable(),
                sections,
                published == null && url != null ? PublicationDates.inUrl(url).orElse(null) : published,
                url,
                front.publisher(),
                source,
                front.others());
    }
}
