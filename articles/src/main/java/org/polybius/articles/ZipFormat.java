package org.polybius.articles;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Rejection;

/**
 * Files in a ZIP archive, read as it streams by. Names in it are never paths: they only tell formats and make ids. Hidden
 * files are passed over, as in folders.
 */
final class ZipFormat implements ArticleFormat {
    private static final Set<String> FIRST_IN_DOCUMENTS = Set.of("[Content_Types].xml", "mimetype");

    private final Formats within;

    /** @param within opens the files in the archive */
    ZipFormat(Formats within) {
        this.within = within;
    }

    @Override
    public Cursor open(Input input) throws IOException, ReadingProblem {
        Entries entries = new Entries(input);
        String first = entries.advance();
        if (first != null && FIRST_IN_DOCUMENTS.contains(first)) {
            throw new ReadingProblem(
                    Rejection.Cause.BINARY, "not text but an Office file or an e-book; save it as plain text first");
        }
        return entries;
    }

    private final class Entries extends PartsCursor {
        private final Input input;
        private final ZipInputStream zip;
        private final InputStream content;
        /** The name of the entry that is read next, null after the last. */
        private @Nullable String name;

        private boolean atStart = true;

        Entries(Input input) {
            super(within, input.source());
            this.input = input;
            // Names that are not marked as UTF-8 are read as Latin-1, which no bytes break, and looked at again below.
            this.zip = new ZipInputStream(input.bytes(), StandardCharsets.ISO_8859_1);
            this.content = input.part().unpacking().limited(new Unclosed(zip));
        }

        /** Goes to the next entry that is not passed over. @return its name, null after the last */
        private @Nullable String advance() throws IOException {
            do {
                // Whatever nobody read is unpacked all the same, so it counts.
                content.transferTo(OutputStream.nullOutputStream());
                name = nextName();
            } while (name != null && isPassedOver(name));
            return name;
        }

        private @Nullable String nextName() throws IOException {
            try {
                ZipEntry entry = zip.getNextEntry();
                return entry == null ? null : decoded(entry.getName());
            } catch (IllegalArgumentException e) {
                throw new ZipException("a name in it is broken: " + e.getMessage());
            }
        }

        @Override
        @Nullable
        Part nextPart() throws IOException {
            String entry = atStart ? name : advance();
            atStart = false;
            return entry == null
                    ? null
                    : input.part()
                            .within(
                                    input.source() + "!" + JsonRecords.shortened(entry),
                                    input.id() + "/" + JsonRecords.shortened(entry),
                                    false,
                                    content);
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }

    private static boolean isPassedOver(String name) {
        return name.endsWith("/") || name.startsWith("__MACOSX/") || name.matches("(?s)(?:.*/)?\\.[^/]*");
    }

    private static String decoded(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        if (!new String(bytes, StandardCharsets.ISO_8859_1).equals(name)) {
            return name;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }
}
