package org.polybius.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.polybius.model.Document;
import org.polybius.model.Rejection;

/**
 * CoNLL-U to documents: what {@link ConlluWriter} wrote, or the trees of any other parser that writes Universal
 * Dependencies v2.
 *
 * <p>A document starts at {@code # newdoc} and is given on when the next one starts; a file without that comment is one
 * document, named after its source. A document's date is read from {@code # meta::published} or {@code # published}, its
 * title, url and publisher in the same way. A sentence belongs to the body unless {@code # section = title} (or another
 * kind) says otherwise.
 *
 * <p>Spans are taken from {@code TokenRange} where every token of the document has one that fits its form; otherwise the
 * text is laid out anew from {@code # text} or, without it, from the forms and {@code SpaceAfter=No}, one sentence a
 * line, and spans count from there. The words of a multiword token share its span unless they spell it out. Empty nodes
 * are left out.
 *
 * <p>A sentence that cannot be read is rejected with file, line and cause, and reading goes on with the next.
 */
public final class ConlluReader {
    /** A longer sentence is rejected: no parser has ever made a sensible tree of it. */
    static final int LONGEST_SENTENCE = 2_000;

    /**
     * Reads everything.
     *
     * @param source path or name of the input, for messages and for documents without a name
     * @param documents given each document as soon as it is complete
     * @param rejections given what could not be read, before the document it stood in
     * @throws IOException if {@code in} throws it; documents before that have been given on
     */
    public void read(BufferedReader in, String source, Consumer<Document> documents, Consumer<Rejection> rejections)
            throws IOException {
        ConlluDocument document = new ConlluDocument(source, 0, rejections);
        List<String> block = new ArrayList<>();
        int line = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            line++;
            if (line == 1 && text.startsWith("\ufeff")) {
                text = text.substring(1);
            }
            if (text.isBlank()) {
                document.sentence(block, line - block.size());
                block.clear();
                continue;
            }
            if (isNewDocument(text)) {
                document.sentence(block, line - block.size());
                block.clear();
                finish(document, documents);
                document = new ConlluDocument(source, document.number() + 1, rejections);
            }
            if (block.size() <= 2 * LONGEST_SENTENCE + 100) {
                block.add(text);
            }
        }
        document.sentence(block, line - block.size() + 1);
        finish(document, documents);
    }

    private static void finish(ConlluDocument document, Consumer<Document> documents) {
        if (document.isStarted()) {
            documents.accept(document.build());
        }
    }

    private static boolean isNewDocument(String line) {
        return line.startsWith("#") && line.substring(1).strip().matches("newdoc(\\s.*)?");
    }
}
