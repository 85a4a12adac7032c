package org.polybius.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.polybius.model.Article;
import org.polybius.model.Document;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** Documents as CoNLL-U. */
public final class ConlluWriter {

    /** Appends {@code document}; sections, dates and offsets are written so that {@link ConlluReader} gives it back. */
    public void write(Document document, Appendable out) {
        try {
            Article article = document.article();
            out.append("# newdoc id = ").append(article.id()).append('\n');
            for (Sentence sentence : document.sentences()) {
                write(article, sentence, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Article article, Sentence sentence, Appendable out) throws IOException {
        out.append("# sent_id = ")
                .append(article.id())
                .append('-')
                .append(Integer.toString(sentence.index() + 1))
                .append('\n');
        out.append("# section = ")
                .append(sentence.section().kind().name().toLowerCase(Locale.ROOT))
                .append('\n');
        String text = sentence.span().in(article.readable());
        out.append("# text = ").append(text.replaceAll("\\s+", " ")).append('\n');
        for (Token t : sentence.tokens()) {
            out.append(Integer.toString(t.index() + 1))
                    .append('\t')
                    .append(t.form())
                    .append('\t')
                    .append(t.lemma());
            out.append('\t')
                    .append(t.upos().name())
                    .append('\t')
                    .append(t.xpos())
                    .append("\t_\t");
            out.append(Integer.toString(t.head() + 1))
                    .append('\t')
                    .append(t.deprel())
                    .append("\t_\t");
            out.append("TokenRange=")
                    .append(Integer.toString(t.span().start()))
                    .append(':')
                    .append(Integer.toString(t.span().end()))
                    .append('\n');
        }
        out.append('\n');
    }
}
