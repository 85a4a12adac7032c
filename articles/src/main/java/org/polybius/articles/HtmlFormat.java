package org.polybius.articles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.polybius.model.Rejection;

/**
 * A web page, which holds one report. The stored text is what its reader sees of the report: the title, a blank line, the
 * paragraphs with blank lines between them.
 */
final class HtmlFormat implements ArticleFormat {
    /** A page may be so many bytes long; its tree takes some fifty times that. */
    static final int MOST_PAGE_BYTES = 4 << 20;

    private static final int SHORT = 200;

    private final TextDecoder decoder;

    HtmlFormat(TextDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Cursor open(Input input) throws IOException, ReadingProblem {
        byte[] bytes;
        try (InputStream in = input.bytes()) {
            bytes = in.readNBytes(MOST_PAGE_BYTES + 1);
        }
        if (bytes.length > MOST_PAGE_BYTES) {
            throw new ReadingProblem(
                    Rejection.Cause.TOO_LONG,
                    "the page is longer than " + (MOST_PAGE_BYTES >> 20) + " MiB; save its text as a text file");
        }
        decoder.requireText(bytes, bytes.length);
        // The user says the encoding, or the server that gave the page, or the page itself.
        Charset given = decoder.encodingOf(bytes, bytes.length);
        Charset told =
                given.equals(StandardCharsets.UTF_8) ? input.part().told().encoding() : given;
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), told == null ? null : told.name(), "");
        RecordFields fields = fields(page, input);
        if (fields.text().indexOf('\ufffd') >= 0) {
            throw new ReadingProblem(
                    Rejection.Cause.ENCODING,
                    "the report holds bytes that are not " + page.charset()
                            + ", the page's encoding; name the right one (--encoding windows-1252)");
        }
        return new OneResult(new ReadResult.Read(fields.article(input.id(), input.source())));
    }

    private static RecordFields fields(Document page, Input input) throws ReadingProblem {
        PageMetadata metadata = PageMetadata.of(page, input.part().told().address());
        String title = metadata.title() == null ? "" : metadata.title();
        String text = MainText.of(page, title);
        String said = metadata.body();
        if (text.length() < SHORT && said != null && said.length() > text.length()) {
            text = said;
        }
        if (text.chars().noneMatch(Character::isLetter)) {
            throw new ReadingProblem(
                    Rejection.Cause.EMPTY,
                    "no report was found on the page; if it has one, save its text as a text file");
        }
        Map<String, String> others = new HashMap<>();
        if (metadata.author() != null) {
            others.put("author", JsonRecords.MAPPER.writeValueAsString(metadata.author()));
        }
        return new RecordFields(
                null,
                title.isEmpty() ? null : title,
                title.isEmpty() ? text : title + "\n\n" + text,
                metadata.published(),
                metadata.url(),
                metadata.publisher(),
                others);
    }
}
