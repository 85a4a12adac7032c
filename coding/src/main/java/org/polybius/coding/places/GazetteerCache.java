package org.polybius.coding.places;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the compiled gazetteer in a folder. The file is named by a hash of what it is compiled from, so that a newer version
 * never reads an older one's, ends with a checksum of its bytes, and appears whole or not at all. It may be deleted at any
 * time.
 */
final class GazetteerCache {
    private static final int SEAL = Long.BYTES;

    private GazetteerCache() {}

    /** The compiled gazetteer, mapped from the folder if that can be had, else in memory. */
    static ByteBuffer open(Path folder) {
        Path file = folder.resolve("gazetteer-" + hash() + ".bin");
        try {
            ByteBuffer mapped = mapped(file);
            if (mapped != null) {
                return mapped;
            }
            byte[] compiled = GazetteerFiles.compile();
            try {
                write(folder, file, compiled);
                ByteBuffer written = mapped(file);
                return written == null ? ByteBuffer.wrap(compiled) : written;
            } catch (IOException unwritable) {
                return ByteBuffer.wrap(compiled);
            }
        } catch (IOException unreadable) {
            return ByteBuffer.wrap(GazetteerFiles.compile());
        }
    }

    /** The file's bytes, or null where there is none or it is damaged. */
    private static @Nullable ByteBuffer mapped(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) <= SEAL) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            ByteBuffer body = all.slice(0, all.limit() - SEAL);
            return all.getLong(all.limit() - SEAL) == checksum(body.duplicate()) ? body : null;
        }
    }

    private static void write(Path folder, Path file, byte[] compiled) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "gazetteer", ".tmp");
        try {
            ByteBuffer seal = ByteBuffer.allocate(SEAL).putLong(checksum(ByteBuffer.wrap(compiled)));
            Files.write(unfinished, compiled);
            Files.write(unfinished, seal.array(), StandardOpenOption.APPEND);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return crc.getValue();
    }

    /** Names the data files by their bytes and the form they are compiled to. */
    static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(4).putInt(GazetteerBuilder.MAGIC).flip());
            byte[] buffer = new byte[1 << 16];
            for (String name : GazetteerFiles.SOURCES) {
                try (InputStream in = GazetteerFiles.open(name)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        digest.update(buffer, 0, n);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the gazetteer's data files cannot be read", e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
