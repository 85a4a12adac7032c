package org.polybius.language;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/**
 * Documents as CoNLL-U, from which {@link ConlluReader} makes the same documents again.
 *
 * <p>What CoNLL-U has no place for stands where the format leaves room: the article's data in {@code # meta::} comments
 * after {@code # newdoc id}, its datelines among them as {@code # meta::dateline.1 = 0:6 LIMA -}; a sentence's part of the article, with the part's span, in {@code # section = body 120:340};
 * a token's span in its MISC column as {@code TokenRange=start:end}. All spans are half-open UTF-16 indices into the
 * article's stored text. The words between sentences and fields of an article that are not listed here are not written.
 */
public final class ConlluWriter {

    /**
     * Appends one document.
     *
     * @throws IOException if {@code out} throws it
     */
    public void write(Document document, Appendable out) throws IOException {
        Article article = document.article();
        out.append("# newdoc id = ").append(oneLine(article.id())).append('\n');
        meta("title", article.title(), out);
        meta("published", article.published(), out);
        meta("url", article.url(), out);
        meta("publisher", article.publisher(), out);
        meta("length", article.text().length(), out);
        meta("parser", document.parser(), out);
        datelines(article, out);
        for (Sentence sentence : document.sentences()) {
            write(article, sentence, out);
        }
        if (document.sentences().isEmpty()) {
            out.append('\n');
        }
    }

    /** Datelines belong to no sentence, yet say where the article was written. */
    private static void datelines(Article article, Appendable out) throws IOException {
        int number = 0;
        for (Section section : article.sections()) {
            if (section.kind() == Section.Kind.DATELINE) {
                String key = "dateline." + ++number;
                meta(key, range(section.span()) + " " + section.span().in(article.text()), out);
            }
        }
    }

    private static void meta(String key, @Nullable Object value, Appendable out) throws IOException {
        if (value != null) {
            out.append("# meta::")
                    .append(key)
                    .append(" = ")
                    .append(oneLine(value.toString()))
                    .append('\n');
        }
    }

    private static void write(Article article, Sentence sentence, Appendable out) throws IOException {
        Section section = sentence.section();
        out.append("# sent_id = ").append(oneLine(article.id())).append('-');
        out.append(Integer.toString(sentence.index() + 1)).append('\n');
        out.append("# section = ").append(section.kind().name().toLowerCase(Locale.ROOT));
        out.append(' ').append(range(section.span())).append('\n');
        out.append("# text = ")
                .append(oneLine(sentence.span().in(article.readable())))
                .append('\n');
        for (Token t : sentence.tokens()) {
            Token next = t.index() + 1 < sentence.size() ? sentence.token(t.index() + 1) : null;
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
            if (next != null && next.span().start() == t.span().end()) {
                out.append("SpaceAfter=No|");
            }
            out.append("TokenRange=").append(range(t.span())).append('\n');
        }
        out.append('\n');
    }

    private static String range(CharSpan span) {
        return span.start() + ":" + span.end();
    }

    private static String oneLine(String s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            out.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return out.toString().strip();
    }
}
