package org.polybius.store.formats;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.polybius.model.Article;

/** A hash over all that was read of an article but where it was read, by which it is seen whether it has changed. */
public final class ArticleHash {
    private static final int BYTES = 16;

    private ArticleHash() {}

    /** Of an article alone. */
    public static String of(Article article) {
        return of(article, "");
    }

    /**
     * Of an article that came with trees.
     *
     * @param trees as CoNLL-U
     */
    public static String of(Article article, String trees) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part :
                    List.of(article.id(), ArticleJson.write(article, article.text()), article.text(), trees)) {
                digest.update(part.getBytes(StandardCharsets.UTF_16BE));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
