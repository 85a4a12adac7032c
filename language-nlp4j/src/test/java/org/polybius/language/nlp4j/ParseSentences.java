package org.polybius.language.nlp4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.polybius.language.ConlluWriter;
import org.polybius.language.EngineDocumentParser;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;

/** Prints the CoNLL-U of what stands on standard input, one paragraph a line. */
final class ParseSentences {
    private ParseSentences() {}

    public static void main(String[] args) throws IOException {
        EngineDocumentParser parser = new EngineDocumentParser(
                new Nlp4jEngine(new ModelCache(ModelCache.standardFolder(), System.err::println)));
        ConlluWriter writer = new ConlluWriter();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int n = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            StringBuilder out = new StringBuilder();
            writer.write(parser.parse(article("line" + ++n, line)), out);
            System.out.print(out);
        }
    }

    static Article article(String id, String text) {
        return new Article(
                id,
                null,
                text,
                text,
                List.of(new Section(Section.Kind.BODY, new CharSpan(0, text.length()))),
                null,
                null,
                null,
                id,
                Map.of());
    }
}
