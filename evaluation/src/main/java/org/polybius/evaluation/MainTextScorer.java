package org.polybius.evaluation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.FileFormat;
import org.polybius.articles.OpenInput;
import org.polybius.articles.ReadResult;
import org.polybius.articles.ReadingOptions;
import org.polybius.model.Article;

/** Scores how much of a report is read from a page that holds it, and how much of what stands around it. */
final class MainTextScorer {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final ArticleReader READER =
            new ArticleReader(new ReadingOptions(null, null, StandardCharsets.UTF_8, false, Map.of()));

    private MainTextScorer() {}

    /** Words are hits where they stand in the text that was read in the order in which the report has them. */
    static MainTextResult score(List<ToponymGold> reports) {
        Map<String, Score> scores = new LinkedHashMap<>();
        List<ErrorListing.Miss> misses = new ArrayList<>();
        List<ErrorListing.FalsePositive> spurious = new ArrayList<>();
        int whole = 0;
        for (String layout : PageLayouts.names()) {
            for (ToponymGold report : reports) {
                String found = read(PageLayouts.page(layout, report.title(), report.text()));
                List<String> wanted = words(report.text());
                List<String> got = words(found);
                int hits = common(wanted, got);
                Score score = new Score(hits, got.size() - hits, wanted.size() - hits);
                scores.merge(layout, score, Score::plus);
                whole += score.spurious() + score.missed() == 0 ? 1 : 0;
                if (score.missed() > 0) {
                    misses.add(new ErrorListing.Miss(
                            report.id(), layout, got.size() + " words", other(report.text(), found)));
                }
                if (score.spurious() > 0) {
                    spurious.add(new ErrorListing.FalsePositive(
                            report.id(), layout, other(found, report.text()), List.of()));
                }
            }
        }
        return new MainTextResult(scores, reports.size(), whole, new ErrorListing(List.of(), misses, spurious));
    }

    /** The text that is read from a page, without its headline; empty where none is. */
    private static String read(String page) {
        OpenInput input = new OpenInput(
                "page.html",
                "page.html",
                FileFormat.HTML,
                true,
                1,
                new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        try (Stream<ReadResult> results = READER.read(input)) {
            return results.filter(ReadResult.Read.class::isInstance)
                    .map(r -> withoutTitle(((ReadResult.Read) r).article()))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String withoutTitle(Article article) {
        String title = article.title();
        return title != null && article.text().startsWith(title)
                ? article.text().substring(title.length())
                : article.text();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The length of the longest common subsequence. */
    static int common(List<String> a, List<String> b) {
        int[] before = new int[b.size() + 1];
        for (String word : a) {
            int[] now = new int[b.size() + 1];
            for (int i = 1; i <= b.size(); i++) {
                now[i] = word.equals(b.get(i - 1)) ? before[i - 1] + 1 : Math.max(before[i], now[i - 1]);
            }
            before = now;
        }
        return before[b.size()];
    }

    /** The lines of one text that do not stand in another. */
    private static String other(String text, String than) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !than.contains(line))
                .collect(Collectors.joining(" / "));
    }
}
