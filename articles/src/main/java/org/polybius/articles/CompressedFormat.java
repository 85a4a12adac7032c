package org.polybius.articles;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One file, compressed: {@code week.jsonl.gz} is {@code week.jsonl}. */
final class CompressedFormat implements ArticleFormat {
    /** How much of what went before a Zstandard file may point back to, as a power of two: 128 MiB, its own default. */
    private static final int WIDEST_WINDOW = 27;

    /** Unpacks a stream. */
    interface Unpacker {
        InputStream unpack(InputStream packed) throws IOException;
    }

    private final Unpacker unpacker;
    private final Formats within;

    /** @param within opens what is unpacked */
    CompressedFormat(Unpacker unpacker, Formats within) {
        this.unpacker = unpacker;
        this.within = within;
    }

    /**
     * All members of a gzip file. The JDK's reader ends at a member behind which nothing is ready to be read, or which is
     * broken, as if the file ended there; here neither passes in silence.
     */
    static InputStream gzip(InputStream packed) throws IOException {
        InputStream ready = new FilterInputStream(packed) {
            @Override
            public int available() {
                return 1;
            }
        };
        return new GZIPInputStream(ready) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int n = super.read(into, from, length);
                if (n < 0 && packed.read() >= 0) {
                    throw new ZipException("what follows in it is not gzip");
                }
                return n;
            }
        };
    }

    static InputStream zstandard(InputStream packed) throws IOException {
        return new ZstdInputStream(packed).setLongMax(WIDEST_WINDOW);
    }

    @Override
    public Cursor open(Input input) throws IOException {
        Part packed = input.part();
        String name = FileFormat.ofFileName(packed.name())
                        .filter(f -> f.holds() == FileFormat.Holds.FILES)
                        .isPresent()
                ? ArticleIds.withoutExtension(packed.name())
                : packed.name();
        InputStream unpacked = packed.unpacking().limited(unpacker.unpack(packed.bytes()));
        return new PartsCursor(within, packed.source()) {
            private boolean given;

            @Override
            @Nullable
            Part nextPart() {
                Part only = given ? null : packed.within(packed.source(), name, true, unpacked);
                given = true;
                return only;
            }

            @Override
            public void close() throws IOException {
                super.close();
                unpacked.close();
            }
        };
    }
}
