package org.polybius.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.polybius.model.Document;
import org.polybius.model.Rejection;

/** What a reading gave. */
record Conllu(List<Document> documents, List<Rejection> rejections) {

    static Conllu read(String text) {
        Conllu out = new Conllu(new ArrayList<>(), new ArrayList<>());
        try {
            new ConlluReader()
                    .read(
                            new BufferedReader(new StringReader(text)),
                            "test.conllu",
                            out.documents::add,
                            out.rejections::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    static String write(Document document) {
        StringBuilder out = new StringBuilder();
        try {
            new ConlluWriter().write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Lines with columns between spaces, for readable tests: "1 Troops troop NOUN NNS 2 nsubj" and more for MISC. */
    static String lines(String... lines) {
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            String[] c = line.split(" ", -1);
            if (line.startsWith("#") || c.length < 7) {
                out.append(line).append('\n');
            } else {
                String misc = c.length > 7 ? c[7] : "_";
                out.append(String.join("\t", c[0], c[1], c[2], c[3], c[4], "_", c[5], c[6], "_", misc))
                        .append('\n');
            }
        }
        return out.append('\n').toString();
    }
}
