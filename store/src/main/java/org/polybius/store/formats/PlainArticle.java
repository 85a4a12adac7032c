package org.polybius.store.formats;

import java.util.List;
import org.polybius.model.Article;
import org.polybius.model.Section;

/**
 * An article as a text file that reads as the same report: the stored text, with title and day of publication on lines of
 * their own where they came beside the text rather than in it.
 */
public final class PlainArticle {
    private PlainArticle() {}

    /** The content of the file. */
    public static String of(Article article) {
        String text = article.text();
        List<Section> titles = sections(article, Section.Kind.TITLE);
        int others = article.sections().stream()
                .filter(s -> s.kind() != Section.Kind.TITLE)
                .mapToInt(s -> s.span().start())
                .max()
                .orElse(-1);
        String date = article.published() == null
                        || !sections(article, Section.Kind.DATE).isEmpty()
                ? ""
                : article.published() + "\n\n";
        if (titles.isEmpty()) {
            return date + text;
        }
        int start = titles.get(0).span().start();
        int end = titles.get(titles.size() - 1).span().end();
        if (others >= 0 && start > others) {
            // A record's title is kept behind its text.
            return text.substring(start, end) + "\n\n" + date
                    + text.substring(0, start).stripTrailing() + "\n";
        }
        return date.isEmpty()
                ? text
                : text.substring(0, end) + "\n\n" + date + text.substring(end).stripLeading();
    }

    private static List<Section> sections(Article article, Section.Kind kind) {
        return article.sections().stream()
                .filter(s -> s.kind() == kind)
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
    }
}
