package org.polybius.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names data by its content. A file has its SHA-256; a gold folder that of the list of its files' hashes, which is what
 * {@code LC_ALL=C; sha256sum *.events.jsonl | sha256sum} prints there.
 */
public final class DataHash {
    private DataHash() {}

    /** The hash of a table or of a folder of gold articles. */
    public static String of(Path gold) throws IOException {
        if (!Files.isDirectory(gold)) {
            return file(gold);
        }
        StringBuilder list = new StringBuilder();
        for (Path file : Evaluation.goldFiles(gold)) {
            list.append(file(file)).append("  ").append(file.getFileName()).append('\n');
        }
        return hex(sha256().digest(list.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** How data are named in reports: by their file's name and the folder's. */
    public static String nameOf(Path gold) {
        Path whole = gold.toAbsolutePath().normalize();
        Path above = whole.getParent();
        Path name = above == null || above.getFileName() == null
                ? whole
                : above.getFileName().resolve(whole.getFileName());
        return name.toString().replace('\\', '/');
    }

    private static String file(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return hex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
