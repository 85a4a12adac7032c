package org.polybius.server;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Provenance;
import org.polybius.model.Section;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Sector;

/**
 * Finds one event in a text, whatever it says: its first word consults its last one. What the words are is the test's
 * choice, so that they can be hostile.
 */
final class FixedCoding implements TextCoding {
    volatile State state = State.READY;
    volatile @Nullable RuntimeException fault;

    List<Entry> entries = List.of();

    @Override
    public List<Entry> entries(EventType type) {
        return entries;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public String detail() {
        return state == State.READY ? "ready" : "the parser is still loading";
    }

    @Override
    public Coded code(String text, @Nullable LocalDate published) {
        RuntimeException failing = fault;
        if (failing != null) {
            throw failing;
        }
        if (text.equals("?")) {
            throw new Refused("the report has no words to read");
        }
        CharSpan whole = new CharSpan(0, text.length());
        Article article = new Article(
                "text",
                null,
                text,
                text,
                List.of(new Section(Section.Kind.BODY, whole)),
                published,
                null,
                null,
                "test",
                Map.of());
        String[] words = text.split(" ");
        CharSpan first = new CharSpan(0, words[0].length());
        CharSpan last = new CharSpan(text.length() - words[words.length - 1].length(), text.length());
        return new Coded(article, List.of(event(text, whole, first, last, published)));
    }

    private static Event event(
            String text, CharSpan whole, CharSpan first, CharSpan last, @Nullable LocalDate published) {
        return new Event(
                "text#1",
                EventType.CONSULT,
                null,
                List.of("diplomatic"),
                null,
                2,
                List.of(new Party(
                        first.in(text), first, first.in(text), null, "KEN", List.of(Sector.GOV), List.of(), null)),
                List.of(new Party(last.in(text), last, last.in(text), null, null, List.of(), List.of(), null)),
                EventDate.ofPublication(published),
                null,
                List.of(),
                java.util.Set.of(),
                Map.of(),
                List.of(new Evidence("text", 0, whole, first, text)),
                List.of("because the test says so: " + text),
                0.9,
                new Provenance("test", "test", "test", "test", null));
    }
}
