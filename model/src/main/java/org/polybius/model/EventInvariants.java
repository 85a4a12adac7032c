package org.polybius.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Ontology;

/**
 * What must hold of every event beyond what its record checks when it is made: that it fits the article it was coded
 * from and the ontology it was coded by. Run over every output in tests and by {@code polybius doctor}. Thread-safe.
 */
public final class EventInvariants {

    /**
     * Something about an event that cannot be right.
     *
     * @param event the event's id
     * @param field where in the event, such as {@code evidence[0].quote}
     * @param problem what is wrong with it, for people
     */
    public record Violation(String event, String field, String problem) {
        @Override
        public String toString() {
            return event + ": " + field + ": " + problem;
        }
    }

    private final Ontology ontology;
    private final Set<String> countries;

    /** Checks against {@code ontology}; countries are ISO 3166-1 alpha-3, {@code KOS} and its pseudo-countries. */
    public EventInvariants(Ontology ontology) {
        this.ontology = ontology;
        Set<String> known = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        known.add("KOS");
        known.addAll(ontology.pseudoCountries().keySet());
        this.countries = Set.copyOf(known);
    }

    /** Whether a party or a place may have this country: ISO 3166-1 alpha-3, {@code KOS} or a pseudo-country. */
    public boolean knowsCountry(String code) {
        return countries.contains(code);
    }

    /** What is wrong with the events of one document, in the events' order; two with one id are wrong too. */
    public List<Violation> check(List<Event> events, Document document) {
        List<Violation> out = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<CharSpan> spans = document.sentences().stream().map(Sentence::span).toList();
        for (Event e : events) {
            Check check = new Check(e, document.article(), out);
            check.event();
            check.sentences(spans);
            if (!ids.add(e.id())) {
                check.wrong("id", "another event of the article has the same");
            }
        }
        return out;
    }

    /** What is wrong with an event coded from {@code article}; empty if nothing is. */
    public List<Violation> check(Event event, Article article) {
        List<Violation> out = new ArrayList<>();
        new Check(event, article, out).event();
        return out;
    }

    /** The same, with where the sentences of the article are. */
    public List<Violation> check(Event event, Article article, List<CharSpan> sentences) {
        List<Violation> out = new ArrayList<>();
        Check check = new Check(event, article, out);
        check.event();
        check.sentences(sentences);
        return out;
    }

    /** One event under examination. */
    private final class Check {
        private final Event event;
        private final Article article;
        private final List<Violation> out;

        Check(Event event, Article article, List<Violation> out) {
            this.event = event;
            this.article = article;
            this.out = out;
        }

        void wrong(String field, String problem) {
            out.add(new Violation(event.id(), field, problem));
        }

        void event() {
            notBlank("id", event.id());
            ontology();
            if (event.actors().isEmpty() && event.recipients().isEmpty()) {
                wrong("actors", "nobody acts and nobody undergoes");
            }
            parties("actors", event.actors());
            parties("recipients", event.recipients());
            date();
            place(event.place());
            for (int i = 0; i < event.attribution().size(); i++) {
                party(
                        "attribution[" + i + "].speaker",
                        event.attribution().get(i).speaker());
                notBlank(
                        "attribution[" + i + "].cue", event.attribution().get(i).cue());
            }
            for (int i = 0; i < event.evidence().size(); i++) {
                evidence("evidence[" + i + "]", event.evidence().get(i));
            }
            for (int i = 0; i < event.why().size(); i++) {
                notBlank("why[" + i + "]", event.why().get(i));
            }
            notBlank("provenance.coder", event.provenance().coder());
            notBlank("provenance.ontology", event.provenance().ontology());
            notBlank("provenance.lexicon", event.provenance().lexicon());
            notBlank("provenance.parser", event.provenance().parser());
        }

        private void ontology() {
            if (event.mode() != null
                    && ontology.mode(event.type(), event.mode().name()).isEmpty()) {
                wrong("mode", event.type() + " has no mode " + event.mode().name());
            }
            if (event.cameo() != null
                    && !ontology.cameo().containsKey(event.cameo().code())) {
                wrong("cameo", "no CAMEO code " + event.cameo().code());
            }
            for (String context : event.contexts()) {
                if (!ontology.contexts().containsKey(context)) {
                    wrong("contexts", "no context " + context);
                }
            }
            if (new HashSet<>(event.contexts()).size() < event.contexts().size()) {
                wrong("contexts", "one stands twice: " + event.contexts());
            }
            if (!(Math.abs(event.intensity()) <= 10)) {
                wrong("intensity", "out of -10..10: " + event.intensity());
            }
        }

        private void parties(String field, List<Party> parties) {
            for (int i = 0; i < parties.size(); i++) {
                party(field + "[" + i + "]", parties.get(i));
            }
        }

        private void party(String field, Party party) {
            country(field + ".country", party.country());
            notBlank(field + ".text", party.text());
            if (new HashSet<>(party.sectors()).size() < party.sectors().size()) {
                wrong(field + ".sectors", "one stands twice: " + party.sectors());
            }
            CharSpan span = party.span();
            if (span == null) {
                return;
            }
            if (span.end() > article.text().length()) {
                wrong(field + ".span", span + " reaches beyond the text");
            } else if (!sameWords(span.in(article.text()), party.text())
                    && !sameWords(span.in(article.readable()), party.text())) {
                wrong(field + ".text", "\"" + party.text() + "\" is not what stands there: " + span.in(article.text()));
            }
        }

        private void date() {
            EventDate date = event.date();
            if ((date.start() == null) != (date.precision() == EventDate.Precision.UNKNOWN)) {
                wrong("date.precision", date.precision().label() + " with start " + date.start());
            }
            if (date.precision() == EventDate.Precision.DAY
                    && date.start() != null
                    && !date.start().equals(date.end())) {
                wrong("date.precision", "one day that goes from " + date.start() + " to " + date.end());
            }
        }

        private void place(@Nullable Place place) {
            if (place != null) {
                notBlank("place.name", place.name());
                country("place.country", place.country());
            }
        }

        private void evidence(String field, Evidence evidence) {
            if (!evidence.article().equals(article.id())) {
                wrong(field + ".article", "names " + evidence.article() + ", coded from " + article.id());
            }
            if (evidence.span().end() > article.text().length()) {
                wrong(field + ".span", evidence.span() + " reaches beyond the text");
            } else if (!evidence.span().in(article.text()).equals(evidence.quote())) {
                wrong(field + ".quote", "is not the text at " + evidence.span());
            }
            if (evidence.trigger().length() == 0) {
                wrong(field + ".trigger", "is empty");
            }
            if (evidence.sentence() < 0) {
                wrong(field + ".sentence", "is negative: " + evidence.sentence());
            }
        }

        void sentences(List<CharSpan> sentences) {
            for (int i = 0; i < event.evidence().size(); i++) {
                Evidence evidence = event.evidence().get(i);
                String field = "evidence[" + i + "].sentence";
                if (evidence.sentence() >= sentences.size()) {
                    wrong(field, "there is no sentence " + evidence.sentence());
                } else if (evidence.sentence() >= 0
                        && !sentences.get(evidence.sentence()).contains(evidence.trigger())) {
                    wrong(field, "the trigger " + evidence.trigger() + " is not in sentence " + evidence.sentence());
                }
            }
        }

        private void country(String field, @Nullable String code) {
            if (code != null && !knowsCountry(code)) {
                wrong(field, "no country has the code " + code);
            }
        }

        private void notBlank(String field, String value) {
            if (value.isBlank()) {
                wrong(field, "is blank");
            }
        }

        /** Whether two texts differ at most in white space, as where a name runs over the end of a line. */
        private static boolean sameWords(String a, String b) {
            return a.equals(b)
                    || a.strip().replaceAll("\\s+", " ").equals(b.strip().replaceAll("\\s+", " "));
        }
    }
}
