package org.polybius.server;

import java.nio.file.Path;
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
import org.polybius.model.Place;
import org.polybius.model.Provenance;
import org.polybius.model.Section;
import org.polybius.model.Section.Kind;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.ontology.Sector;
import org.polybius.store.database.EventDatabase;
import org.polybius.store.database.EventDatabase.Access;
import org.polybius.store.database.EventLoad;

/** Articles with events for the explorer's tests. Who, what and where are the test's choice, so that they can be hostile. */
final class Reports {
    private static final Ontology ONTOLOGY = Ontology.load();

    /** A side of an event: a name that stands in the text, and a country. */
    record Side(String name, @Nullable String country, Sector sector) {}

    /** What an article reports. Its words are names and places of the text. */
    record Deed(
            EventType type,
            String word,
            Side actor,
            Side recipient,
            @Nullable Place place) {}

    private Reports() {}

    static final Side KENYA = new Side("Kenya", "KEN", Sector.GOV);
    static final Side UGANDA = new Side("Uganda", "UGA", Sector.GOV);
    static final Side POLICE = new Side("Police", "KEN", Sector.COP);
    static final Side FISHERMEN = new Side("Fishermen", "KEN", Sector.CVL);
    static final Place KISUMU =
            new Place("Kisumu", "Kisumu", "KEN", "Kisumu", -0.10, 34.75, 191245, Place.Precision.EXACT);

    /** A database of some articles about Lake Victoria. */
    static void lakeVictoria(Path file) {
        put(
                file,
                "lake-1",
                "Kenya Meets Uganda",
                "Kenya met Uganda in Kisumu. Police arrested Fishermen there.",
                LocalDate.of(2024, 5, 15),
                new Deed(EventType.CONSULT, "met", KENYA, UGANDA, KISUMU),
                new Deed(EventType.COERCE, "arrested", POLICE, FISHERMEN, KISUMU));
        put(
                file,
                "lake/2",
                "Lake Talks",
                "Officials said that Kenya met Uganda.",
                LocalDate.of(2024, 5, 15),
                new Deed(EventType.CONSULT, "met", KENYA, UGANDA, null));
        put(
                file,
                "lake-3",
                "Uganda Criticises Kenya",
                "Uganda criticised Kenya.",
                LocalDate.of(2024, 6, 20),
                new Deed(EventType.ACCUSE, "criticised", UGANDA, KENYA, null));
    }

    /** A database of so many articles, each with an event of some 20 KB. */
    static void many(Path file, int articles) {
        String text = "Kenya met Uganda" + " and spoke about the lake".repeat(800) + ".";
        try (EventDatabase database = EventDatabase.open(file, Access.WRITE);
                EventLoad load = database.load("import", "test", "")) {
            for (int i = 0; i < articles; i++) {
                put(
                        load,
                        "many-" + i,
                        "Talks",
                        text,
                        LocalDate.of(2024, 5, 15),
                        new Deed(EventType.CONSULT, "met", KENYA, UGANDA, null));
            }
            load.finish();
        }
    }

    /** Adds an article with its events. */
    static void put(Path file, String id, String title, String text, LocalDate published, Deed... deeds) {
        try (EventDatabase database = EventDatabase.open(file, Access.WRITE);
                EventLoad load = database.load("import", "test", "")) {
            put(load, id, title, text, published, deeds);
            load.finish();
        }
    }

    private static void put(EventLoad load, String id, String title, String text, LocalDate published, Deed... deeds) {
        String whole = title + "\n\n" + text;
        CharSpan body = new CharSpan(title.length() + 2, whole.length());
        Article article = new Article(
                id,
                title,
                whole,
                whole,
                List.of(new Section(Kind.TITLE, new CharSpan(0, title.length())), new Section(Kind.BODY, body)),
                published,
                "https://news.example/" + id.hashCode(),
                "Lake Herald",
                "test",
                Map.of());
        List<Event> events = new java.util.ArrayList<>();
        for (Deed deed : deeds) {
            events.add(event(article, deed, events.size()));
        }
        load.put(article, List.of(body), events);
    }

    private static Event event(Article article, Deed deed, int number) {
        CharSpan clause = article.sections().get(1).span();
        CharSpan trigger = find(article, deed.word());
        return new Event(
                article.id().replaceAll("\\W", "") + "e" + number,
                deed.type(),
                null,
                List.of("diplomatic"),
                deed.type() == EventType.CONSULT ? ONTOLOGY.cameo().get("040") : null,
                ONTOLOGY.intensity(deed.type(), null),
                List.of(party(article, deed.actor())),
                List.of(party(article, deed.recipient())),
                EventDate.ofPublication(article.published()),
                deed.place(),
                List.of(),
                java.util.Set.of(),
                Map.of(),
                List.of(new Evidence(article.id(), 0, clause, trigger, clause.in(article.text()))),
                List.of(
                        "\"" + deed.word() + "\" is meet: CONSULT 040",
                        "who acts: " + deed.actor().name() + "; who undergoes: "
                                + deed.recipient().name(),
                        "no words say when: the day of publication"),
                0.9,
                new Provenance("coder 1", "plover", "abc", "parser 1"));
    }

    private static Party party(Article article, Side side) {
        return new Party(
                side.name(),
                find(article, side.name()),
                side.name(),
                null,
                side.country(),
                List.of(side.sector()),
                List.of(),
                null);
    }

    private static CharSpan find(Article article, String words) {
        int at = article.text().indexOf(words, article.sections().get(1).span().start());
        return new CharSpan(at, at + words.length());
    }
}
