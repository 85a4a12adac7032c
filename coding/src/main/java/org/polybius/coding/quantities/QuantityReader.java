package org.polybius.coding.quantities;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.polybius.coding.composition.Arg;
import org.polybius.coding.composition.FrameReader;
import org.polybius.coding.composition.Referents;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.Quantity;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.ontology.EventType;

/** Gives events the counts that their article tells. Stateless after construction, thread-safe. */
public final class QuantityReader {
    private final CountWords words;
    private final NumberReader numbers;
    private final PhraseCounter phrases;
    private final ClauseCounter clauses;
    private final Function<String, Set<EventType>> pointsBack;

    private QuantityReader(NumberWords numbers, CountWords words, Function<String, Set<EventType>> pointsBack) {
        this.words = words;
        this.numbers = new NumberReader(numbers);
        this.phrases = new PhraseCounter(numbers);
        this.clauses = new ClauseCounter(words, phrases);
        this.pointsBack = pointsBack;
    }

    /**
     * With the words that ship with Polybius.
     *
     * @param pointsBack the types of event that a noun, given by its lemma, may point back to
     * @throws IllegalStateException naming file and line, if a data file is broken
     */
    public static QuantityReader load(Function<String, Set<EventType>> pointsBack) {
        return new QuantityReader(CountFiles.numbers(), CountFiles.counts(), pointsBack);
    }

    /** The entries, for the tests that run their examples. */
    List<CountEntry> entries() {
        return words.entries();
    }

    /**
     * The events of the mentions, in their order, each with its quantities.
     *
     * @param mentions all that the document's sentences tell, in the order of the text
     */
    public List<Event> count(Document document, Referents referents, List<Mention> mentions) {
        List<Map<Quantity.Kind, Quantity>> found = new ArrayList<>();
        mentions.forEach(m -> found.add(new EnumMap<>(Quantity.Kind.class)));
        if (mentions.stream().anyMatch(m -> m.event() != null && mayCarry(m.event()))) {
            CountAttacher attacher = new CountAttacher(words, pointsBack, mentions);
            String text = document.article().text();
            Map<Sentence, SentenceView> views = new LinkedHashMap<>();
            for (Sentence s : document.sentences()) {
                SentenceView view = new SentenceView(s, new FrameReader(s), referents, numbers.read(s));
                views.put(s, view);
                for (ClauseCounter.Counted counted : clauses.read(view)) {
                    for (int i : attacher.carriers(view, counted)) {
                        add(found.get(i), counted.entry(), view, counted.count(), text);
                    }
                }
            }
            for (int i = 0; i < mentions.size(); i++) {
                countActors(mentions.get(i), views, found.get(i), text);
            }
        }
        List<Event> out = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Event event = mentions.get(i).event();
            if (event != null) {
                out.add(found.get(i).isEmpty() ? event : event.withQuantities(found.get(i), why(found.get(i))));
            }
        }
        return out;
    }

    private boolean mayCarry(Event event) {
        return words.entries().stream().anyMatch(e -> e.fits(event));
    }

    /** Who acts in a protest takes part in it. */
    private void countActors(
            Mention m, Map<Sentence, SentenceView> views, Map<Quantity.Kind, Quantity> into, String text) {
        SentenceView view = views.get(m.sentence());
        if (m.event() == null || view == null) {
            return;
        }
        for (CountEntry entry : words.entries()) {
            if (!entry.ofActor() || !entry.fits(m.event())) {
                continue;
            }
            Set<Token> who = new java.util.LinkedHashSet<>();
            m.meaning().actors().stream().filter(a -> !a.asModifier()).forEach(a -> who.add(a.token()));
            if (who.isEmpty()) {
                view.frames().read(m.meaning().deed()).get("subject").forEach(a -> who.add(a.token()));
            }
            List<Arg> first =
                    who.stream().limit(1).map(t -> new Arg(t, "actor", false)).toList();
            phrases.count(view, first, false).ifPresent(c -> add(into, entry, view, c, text));
        }
    }

    private static void add(
            Map<Quantity.Kind, Quantity> into,
            CountEntry entry,
            SentenceView view,
            PhraseCounter.Count count,
            String text) {
        int start = view.s().token(count.first()).span().start();
        int end = view.s().token(count.last()).span().end();
        Optional<Quantity> quantity = count.range().quantity(text.substring(start, end));
        quantity.ifPresent(q -> into.merge(entry.kind(), q, Tolls::later));
    }

    private static List<String> why(Map<Quantity.Kind, Quantity> counts) {
        List<String> out = new ArrayList<>();
        counts.forEach((kind, q) -> out.add("\"" + q.text() + "\" counts the " + kind.label() + ": at least " + q.low()
                + (q.high() == null ? "" : ", at most " + q.high())));
        return out;
    }
}
