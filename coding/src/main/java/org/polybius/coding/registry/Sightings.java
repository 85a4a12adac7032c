package org.polybius.coding.registry;

import java.util.List;
import org.polybius.coding.actors.Cast;
import org.polybius.coding.actors.Introduction;
import org.polybius.coding.actors.Kind;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Sentence;
import org.polybius.model.registry.ActorKind;
import org.polybius.model.registry.Sighting;

/** What an article says of names that the core does not know. */
public final class Sightings {
    /** A sentence is kept to show where a fact comes from; a page without a full stop would swell the file. */
    private static final int LONGEST = 600;

    private Sightings() {}

    /** In the order of the text. */
    public static List<Sighting> in(Document document, Cast cast) {
        return cast.introductions().stream().map(i -> sighting(document, i)).toList();
    }

    private static Sighting sighting(Document document, Introduction i) {
        Article article = document.article();
        Sentence s = document.sentences().get(i.sentence());
        CharSpan span = new CharSpan(
                s.token(0).span().start(), s.token(s.size() - 1).span().end());
        String words = span.in(article.text()).replaceAll("\\s+", " ");
        return new Sighting(
                article.id(),
                article.published(),
                i.name(),
                kind(i.kind()),
                i.country(),
                i.sectors(),
                i.titles(),
                span,
                words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…");
    }

    private static ActorKind kind(Kind kind) {
        return kind == Kind.PERSON
                ? ActorKind.PERSON
                : kind == Kind.ORGANISATION ? ActorKind.ORGANISATION : ActorKind.GROUP;
    }
}
