package org.polybius.language.nlp4j;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * One packed model on disk: big-endian numbers and strings as {@link java.io.DataOutput} writes them. Its length and
 * checksum are kept in the manifest and compared before anything of it is used, which costs some hundredths of a second.
 */
final class ModelFile {
    private ModelFile() {}

    /** Length in bytes and CRC-32C of a file. */
    record Seal(long length, long checksum) {}

    /** Writes what a packed model consists of. */
    interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    static Seal write(Path file, Content content) throws IOException {
        CRC32C crc = new CRC32C();
        try (OutputStream raw = Files.newOutputStream(file);
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(raw, crc), 1 << 16))) {
            content.write(out);
        }
        return new Seal(Files.size(file), crc.getValue());
    }

    /** @throws IOException if the file is not the one that was sealed */
    static ByteBuffer read(Path file, Seal seal) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        if (bytes.length != seal.length() || crc.getValue() != seal.checksum()) {
            throw new IOException("damaged: " + file);
        }
        return ByteBuffer.wrap(bytes);
    }

    static int[] ints(ByteBuffer in, int n) {
        int[] out = new int[n];
        in.asIntBuffer().get(out);
        in.position(in.position() + 4 * n);
        return out;
    }

    static long[] longs(ByteBuffer in, int n) {
        long[] out = new long[n];
        in.asLongBuffer().get(out);
        in.position(in.position() + 8 * n);
        return out;
    }

    static float[] floats(ByteBuffer in, int n) {
        float[] out = new float[n];
        in.asFloatBuffer().get(out);
        in.position(in.position() + 4 * n);
        return out;
    }

    static char[] chars(ByteBuffer in, int n) {
        char[] out = new char[n];
        in.asCharBuffer().get(out);
        in.position(in.position() + 2 * n);
        return out;
    }

    static byte[] bytes(ByteBuffer in, int n) {
        byte[] out = new byte[n];
        in.get(out);
        return out;
    }

    static String string(ByteBuffer in) {
        return new String(bytes(in, in.getShort() & 0xFFFF), StandardCharsets.UTF_8);
    }
}
