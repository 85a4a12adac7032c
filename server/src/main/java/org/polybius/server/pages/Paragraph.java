package org.polybius.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Section;
import org.polybius.model.Section.Kind;

/**
 * A part of an article's text.
 *
 * @param kind {@code title}, {@code body}, or {@code aside} for what is not read for events
 * @param start where it begins in the article's text
 * @param text its words, marked
 */
public record Paragraph(String kind, int start, MarkedText text) {

    /**
     * The parts of an article in the order of its text.
     *
     * @param links where an event's deed leads to, or null for nowhere
     */
    static List<Paragraph> of(Article article, List<MarkedText.Mark> marks, IntFunction<@Nullable String> links) {
        List<Section> sections = new ArrayList<>();
        for (Section next : article.sections().stream()
                .sorted(Comparator.comparing(Section::span))
                .toList()) {
            Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
            if (last != null && last.kind() == Kind.DATELINE && onOneLine(article, last, next)) {
                sections.set(
                        sections.size() - 1,
                        new Section(next.kind(), last.span().cover(next.span())));
            } else {
                sections.add(next);
            }
        }
        return sections.stream()
                .map(s -> new Paragraph(
                        kind(s.kind()), s.span().start(), new MarkedText(article.text(), s.span(), marks, links)))
                .toList();
    }

    private static boolean onOneLine(Article article, Section a, Section b) {
        return article.text().substring(a.span().end(), b.span().start()).indexOf('\n') < 0;
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case TITLE -> "title";
            case BODY, STANDFIRST -> "body";
            case DATE, DATELINE, METADATA -> "aside";
        };
    }
}
