package org.polybius.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.copies.CopyFinder;
import org.polybius.articles.copies.Likeness;
import org.polybius.articles.copies.Signature;
import org.polybius.articles.copies.Story;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.store.database.CopiedArticle;
import org.polybius.store.database.CopyStore;
import org.polybius.store.database.StoredSignature;

/**
 * Which of a run's articles are copies of others, so that a story is coded once. The inputs are read once for that before
 * they are read to be coded. What the database knew before the run is what counts of it: a run that was stopped finds the same
 * when it goes on, as it adds to that at its end.
 */
final class CopyLinks {

    /** What becomes of copies. */
    enum Treatment {
        /** The fullest article of a story is coded, the others are its copies. */
        LINK,
        /** Each is coded. */
        KEEP;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private record Signed(String id, @Nullable LocalDate published, Signature signature) {}

    private final Map<String, Story> stories = new HashMap<>();
    private final Map<String, Set<String>> copiesBefore = new HashMap<>();
    private final List<Signed> signed = new ArrayList<>();
    private final List<CopiedArticle> passed = new ArrayList<>();

    private CopyLinks() {}

    /** Where copies are not looked for. */
    static CopyLinks none() {
        return new CopyLinks();
    }

    /**
     * Looks for copies.
     *
     * @param articles all that will be coded; whatever cannot be read is left to whoever reads them again
     * @param store what a database knows, or null where there is none
     */
    static CopyLinks among(Iterator<Article> articles, @Nullable CopyStore store) {
        Map<String, StoredSignature> before = new HashMap<>();
        if (store != null) {
            store.signatures(s -> before.put(s.article(), s));
        }
        return among(articles, before, store == null ? List.of() : store.copies());
    }

    /** The same for a few articles: of what the database knows only that is read which may be near them. */
    static CopyLinks amongFew(List<Article> articles, CopyStore store) {
        Map<String, StoredSignature> before = new HashMap<>();
        List<String> ids = articles.stream().map(Article::id).toList();
        List<LocalDate> days = articles.stream()
                .map(Article::published)
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
        if (days.size() == articles.size() && !days.isEmpty()) {
            store.signatures(
                    days.get(0).minusDays(Likeness.MEASURED.days()),
                    days.get(days.size() - 1).plusDays(Likeness.MEASURED.days()),
                    ids,
                    s -> before.put(s.article(), s));
        } else {
            store.signatures(s -> before.put(s.article(), s));
        }
        return among(articles.iterator(), before, store.copiesOf(ids));
    }

    private static CopyLinks among(
            Iterator<Article> articles, Map<String, StoredSignature> before, List<CopiedArticle> known) {
        CopyLinks copies = new CopyLinks();
        known.forEach(c -> copies.copiesBefore
                .computeIfAbsent(c.copyOf(), id -> new TreeSet<>())
                .add(c.id()));
        CopyFinder finder = new CopyFinder(Likeness.MEASURED);
        while (articles.hasNext()) {
            Article article = articles.next();
            Signature signature = Signature.of(article);
            copies.signed.add(new Signed(article.id(), article.published(), signature));
            // What was coded once goes on being coded, whatever longer article has come since.
            if (before.remove(article.id()) != null) {
                finder.addSettled(article.id(), article.published(), signature);
            } else {
                finder.add(article.id(), article.published(), signature);
            }
        }
        before.forEach((id, s) -> finder.addSettled(id, s.published(), Signature.of(s.shingles(), s.smallest())));
        finder.stories().forEach(story -> story.articles().forEach(id -> copies.stories.put(id, story)));
        return copies;
    }

    /** Whether another article is coded instead; notes that it was read. */
    boolean passesOver(Article article) {
        Story story = stories.get(article.id());
        if (story == null || story.fullest().equals(article.id())) {
            return false;
        }
        passed.add(new CopiedArticle(
                article.id(),
                story.fullest(),
                story.original().equals(article.id()),
                article.title(),
                article.published(),
                article.publisher(),
                article.url(),
                article.source()));
        return true;
    }

    /** The events of an article, with the copies that tell them too. */
    List<Event> told(String article, List<Event> events) {
        Set<String> others = new TreeSet<>(copiesBefore.getOrDefault(article, Set.of()));
        Story story = stories.get(article);
        if (story != null) {
            others.addAll(story.articles());
        }
        others.remove(article);
        return others.isEmpty()
                ? events
                : events.stream().map(e -> e.withCopies(List.copyOf(others))).toList();
    }

    /** Adds what was found to what a database knows. */
    void write(CopyStore store) {
        List<Signed> coded = signed.stream()
                .filter(s -> {
                    Story story = stories.get(s.id);
                    return story == null || story.fullest().equals(s.id);
                })
                .toList();
        if (!coded.isEmpty() || !passed.isEmpty()) {
            Iterable<StoredSignature> signatures = () -> coded.stream()
                    .map(s -> new StoredSignature(s.id, s.published, s.signature.shingles(), s.signature.smallest()))
                    .iterator();
            store.write(signatures, passed);
        }
    }
}
