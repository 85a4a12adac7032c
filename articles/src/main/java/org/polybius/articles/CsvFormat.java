package org.polybius.articles;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Rejection;

/**
 * A table with a head (RFC 4180, with the tabs, semicolons and bars that programs write instead of commas), a row a report. A
 * row that has more fields than the head is refused, because a text that was cut at a comma would be read wrongly.
 */
final class CsvFormat implements ArticleFormat {
    private static final int MOST_FIELDS = 1000;

    /** What stands between fields. */
    enum Separator {
        /** Whichever of comma, semicolon, bar and tab is most in the head. */
        SEEN,
        TAB
    }

    private final TextDecoder decoder;
    private final Separator separator;
    private final FieldNames names;
    private final ArticleIds ids;

    CsvFormat(TextDecoder decoder, Separator separator, FieldNames names, ArticleIds ids) {
        this.decoder = decoder;
        this.separator = separator;
        this.names = names;
        this.ids = ids;
    }

    @Override
    public Cursor open(Input input) throws IOException, ReadingProblem {
        byte[] start = input.start();
        decoder.requireText(start, start.length);
        Charset encoding = decoder.encodingOf(start, start.length);
        int mark = TextDecoder.markLength(start, start.length);
        input.bytes().skipNBytes(mark);
        char between =
                separator == Separator.TAB ? '\t' : separatorOf(new String(start, mark, start.length - mark, encoding));
        Rows rows = new Rows(
                input,
                CsvReader.builder()
                        .fieldSeparator(between)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(MOST_BYTES)
                        .build(
                                CsvRecordHandler.of(h -> h.maxFields(MOST_FIELDS)
                                        .maxFieldSize(MOST_BYTES)
                                        .maxRecordSize(MOST_BYTES)),
                                new InputStreamReader(
                                        input.bytes(),
                                        encoding.newDecoder()
                                                .onMalformedInput(CodingErrorAction.REPORT)
                                                .onUnmappableCharacter(CodingErrorAction.REPORT))));
        rows.readHead();
        return rows;
    }

    /** The separator in the first line of {@code start}, quoted parts aside; a comma where there is none. */
    static char separatorOf(String start) {
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            if (!quoted && c < counts.length) {
                counts[c]++;
            }
        }
        char most = ',';
        for (char c : new char[] {'\t', ';', '|'}) {
            most = counts[c] > counts[most] ? c : most;
        }
        return most;
    }

    private final class Rows implements Cursor {
        private final Input input;
        private final CloseableIterator<CsvRecord> rows;
        private List<String> head = List.of();
        private boolean broken;
        private long lastLine = 1;

        Rows(Input input, CsvReader<CsvRecord> rows) {
            this.input = input;
            this.rows = rows.iterator();
        }

        void readHead() throws ReadingProblem {
            CsvRecord first = row();
            head = first == null ? List.of() : first.getFields();
            if (names.in(FieldNames.folded(head), ArticleField.TEXT).isEmpty()) {
                throw new ReadingProblem(
                        Rejection.Cause.BROKEN_RECORD,
                        1,
                        "no column is called \"" + names.expected(ArticleField.TEXT) + "\"; the columns are "
                                + JsonRecords.shortened(String.join(", ", head))
                                + ": say which one has the text with --columns text=NAME");
            }
        }

        /** The next row, null after the last. @throws ReadingProblem where the table breaks off */
        private @Nullable CsvRecord row() throws ReadingProblem {
            try {
                CsvRecord row = rows.hasNext() ? rows.next() : null;
                lastLine = row == null ? lastLine : row.getStartingLineNumber();
                return row;
            } catch (CsvParseException e) {
                broken = true;
                throw new ReadingProblem(
                        Rejection.Cause.BROKEN_RECORD,
                        line(),
                        "no table after this line: " + JsonRecords.shortened(String.valueOf(e.getMessage()))
                                + "; mend it there: the rest of the file is not read");
            } catch (UncheckedIOException e) {
                broken = true;
                boolean encoding = e.getCause() instanceof CharacterCodingException;
                throw new ReadingProblem(
                        encoding ? Rejection.Cause.ENCODING : Rejection.Cause.UNREADABLE,
                        line(),
                        (encoding
                                        ? "a byte after this line is not text in the file's encoding; name the right one"
                                                + " (--encoding windows-1252), or convert the file to UTF-8"
                                        : "cannot be read after this line ("
                                                + JsonRecords.shortened(String.valueOf(e.getMessage())) + ")")
                                + "; the rest of the file is not read");
            }
        }

        private int line() {
            return (int) Math.min(lastLine, Integer.MAX_VALUE);
        }

        @Override
        public @Nullable ReadResult next() {
            try {
                CsvRecord row = broken ? null : row();
                return row == null ? null : new ReadResult.Read(article(row.getFields()));
            } catch (ReadingProblem e) {
                return e.refusal(input.source());
            }
        }

        private Article article(List<String> row) throws ReadingProblem {
            if (row.size() > head.size()) {
                throw JsonRecords.broken(
                        line(),
                        "the row has " + row.size() + " fields and the head " + head.size()
                                + "; put quotes around a field that holds a separator");
            }
            Map<String, String> values = new LinkedHashMap<>();
            Map<String, String> all = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty() && values.putIfAbsent(head.get(i), row.get(i)) == null) {
                    all.put(head.get(i), JsonRecords.MAPPER.writeValueAsString(row.get(i)));
                }
            }
            return RecordFields.of(values, all, names, line()).article(input, line(), ids);
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
