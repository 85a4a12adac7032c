package org.polybius.articles;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.polybius.model.Rejection;

/**
 * The pages of a web archive (ISO 28500), such as Common Crawl News: what servers answered with status 200 and called HTML.
 * All other records (requests, pictures, redirections, pages that had not changed) are passed over. A page is named by the
 * number of its record.
 */
final class WarcFormat implements ArticleFormat {
    private static final int LONGEST_ADDRESS = 2000;

    private final Formats within;

    /** @param within opens the pages */
    WarcFormat(Formats within) {
        this.within = within;
    }

    @Override
    public Cursor open(Input input) throws IOException {
        return new Pages(input, new WarcReader(input.bytes()));
    }

    private final class Pages extends PartsCursor {
        private final Input input;
        private final WarcReader records;
        private int number;
        /** Where the record that was opened last begins. */
        private long begin;

        Pages(Input input, WarcReader records) {
            super(within, input.source());
            this.input = input;
            this.records = records;
            records.setLenient(true);
        }

        @Override
        @Nullable
        Part nextPart() throws IOException, ReadingProblem {
            while (true) {
                WarcTargetRecord record = nextCapture();
                if (record == null) {
                    return null;
                }
                Part page = page(record);
                if (page != null) {
                    return page;
                }
            }
        }

        /** The next record that may be a page, null after the last. */
        private @Nullable WarcTargetRecord nextCapture() throws IOException {
            try {
                while (true) {
                    Optional<WarcRecord> record = records.next();
                    if (record.isEmpty()) {
                        return null;
                    }
                    number++;
                    begin = records.position();
                    if (record.get() instanceof WarcResponse || record.get() instanceof WarcResource) {
                        return (WarcTargetRecord) record.get();
                    }
                }
            } catch (Unpacking.TooMuch e) {
                throw e;
            } catch (IOException | IllegalArgumentException | IllegalStateException | DateTimeException e) {
                throw brokenOff(e);
            }
        }

        /** That nothing more can be read, and where: what stands behind it is lost, what stood before is not. */
        private IOException brokenOff(Exception e) {
            // The reader is at the next record as soon as it is through with this one.
            boolean inOpened = number > 0 && records.position() == begin;
            int whole = inOpened ? number - 1 : number;
            String what = e instanceof EOFException ? "it is cut" : "it is cut or broken";
            String told = e.getMessage() == null ? "" : ": " + e.getMessage();
            return new IOException(
                    String.format(
                            Locale.ROOT,
                            "%s in record %,d, which begins at byte %,d of the unpacked archive; records read whole before it: %,d%s",
                            what,
                            whole + 1,
                            records.position(),
                            whole,
                            told),
                    e);
        }

        private @Nullable Part page(WarcTargetRecord record) throws ReadingProblem {
            try {
                MediaType type;
                MessageBody body;
                if (record instanceof WarcResponse response) {
                    if (!response.contentType().base().equals(MediaType.HTTP)) {
                        return null;
                    }
                    HttpResponse http = response.http();
                    if (http.status() != 200) {
                        return null;
                    }
                    type = http.contentType();
                    body = http.bodyDecoded();
                } else {
                    type = record.contentType();
                    body = record.body();
                }
                MediaType base = type.base();
                if (!base.equals(MediaType.HTML) && !base.equals(MediaType.XHTML)) {
                    return null;
                }
                String target = String.valueOf(record.target());
                return input.part()
                        .page(
                                input.source() + ":" + number,
                                input.id() + ":" + number + ".html",
                                new Told(
                                        FileFormat.HTML,
                                        encoding(type),
                                        target.length() <= LONGEST_ADDRESS ? target : null),
                                input.part().unpacking().limited(new Unclosed(body.stream())));
            } catch (IOException | IllegalArgumentException | IllegalStateException e) {
                throw new ReadingProblem(
                        Rejection.Cause.BROKEN_RECORD,
                        number,
                        "the record holds no answer of a web server that could be read ("
                                + JsonRecords.shortened(String.valueOf(e.getMessage())) + ")");
            }
        }

        private static @Nullable Charset encoding(MediaType type) {
            String name = type.parameters().get("charset");
            try {
                return name == null ? null : Charset.forName(name);
            } catch (IllegalArgumentException e) {
                // A server may say anything; the page says it again.
                return null;
            }
        }

        @Override
        public void close() throws IOException {
            super.close();
            records.close();
        }
    }
}
