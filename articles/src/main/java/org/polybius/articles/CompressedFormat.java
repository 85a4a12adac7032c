package org.polybius.articles;

import com.github.luben.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One file, compressed: {@code week.jsonl.gz} is {@code week.jsonl}. */
final class CompressedFormat implements ArticleFormat {
    /** How much of what went before a Zstandard file may point back to, as a power of two: 128 MiB, its own default. */
    private static final int WIDEST_WINDOW = 27;

    /** Bytes behind each member of a gzip file: its checksum and size. */
    private static final int TRAILER = 8;

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
     * All members of a gzip file. The JDK's reader ends at a member behind which nothing is ready to be read, or whose header
     * is broken or cut, as if the file ended there; here neither passes in silence.
     */
    static InputStream gzip(InputStream packed) throws IOException {
        PackedBytes ready = new PackedBytes(packed);
        return new GZIPInputStream(ready) {
            /** So many bytes of the file had been taken when the inflater was last given some. */
            private long taken;

            @Override
            protected void fill() throws IOException {
                super.fill();
                taken = ready.taken;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int n = super.read(into, from, length);
                if (n < 0) {
                    long end = taken - inf.getRemaining() + TRAILER;
                    if (packed.read() >= 0) {
                        throw new ZipException("what follows in it is not gzip");
                    }
                    if (ready.taken > end) {
                        throw new EOFException(
                                "what follows in it is not gzip, or the beginning of a part that is cut");
                    }
                }
                return n;
            }
        };
    }

    /** The bytes of a gzip file, always ready and counted. */
    private static final class PackedBytes extends CountedStream {
        private long taken;

        PackedBytes(InputStream in) {
            super(in);
        }

        @Override
        void count(long bytes) {
            taken += bytes;
        }

        @Override
        public int available() {
            return 1;
        }
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
