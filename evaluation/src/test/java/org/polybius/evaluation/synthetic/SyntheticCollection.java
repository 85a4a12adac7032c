package org.polybius.evaluation.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.polybius.model.Article;
import org.polybius.model.Attribution;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Event;
import org.polybius.model.EventDate;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Provenance;
import org.polybius.model.Quantity;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.Auxiliary;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;

/**
 * Articles with events, made up by chance. Few countries and bodies act often and many seldom, as in the news. Equal
 * seeds give equal collections, and the first articles of a large one are those of a small one.
 */
public final class SyntheticCollection {
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 5479;
    private static final List<String> PUBLISHERS =
            List.of("The Daily Example", "Example Wire", "The Example Post", "Radio Example", "Example Tribune");
    private static final Provenance PROVENANCE =
            new Provenance("synthetic 1", "PLOVER 2.0", "000000000000", "no parser", null);

    private final Ontology ontology;
    private final SyntheticWorld world;
    private final long seed;

    /** @param seed decides everything */
    public SyntheticCollection(Ontology ontology, long seed) {
        this.ontology = ontology;
        this.world = SyntheticWorld.load();
        this.seed = seed;
    }

    /**
     * Makes articles until there are so many events.
     *
     * @param events how many events
     * @param each told each article with its events
     */
    public void make(long events, BiConsumer<Document, List<Event>> each) {
        long made = 0;
        for (long number = 0; made < events; number++) {
            Draft draft = new Draft(number, new Random(seed * 1_000_003 + number));
            int most = (int) Math.min(events - made, 3 + draft.random.nextInt(8));
            draft.write(most);
            Document document = draft.document();
            List<Event> coded = draft.events();
            made += coded.size();
            each.accept(document, coded);
        }
    }

    /** An article in the making: text and events grow together. */
    private final class Draft {
        private final Random random;
        private final String id;
        private final LocalDate published;
        private final StringBuilder text = new StringBuilder();
        private final List<CharSpan> sentences = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private String title = "";

        Draft(long number, Random random) {
            this.random = random;
            this.id = String.format("made-up-%07d", number);
            this.published = FIRST_DAY.plusDays(random.nextInt(DAYS));
        }

        void write(int most) {
            SyntheticWorld.Country here = world.country(random);
            title = "Made-up news from " + here.name() + " no. " + random.nextInt(1000);
            sentence(title);
            for (int i = 0; i < most; i++) {
                event(here, i);
                if (random.nextInt(3) == 0) {
                    sentence("Nobody wrote this sentence, and it says nothing about " + here.name() + ".");
                }
            }
        }

        private int sentence(String words) {
            if (!text.isEmpty()) {
                text.append("\n");
            }
            sentences.add(new CharSpan(text.length(), text.length() + words.length()));
            text.append(words);
            return sentences.size() - 1;
        }

        private void event(SyntheticWorld.Country here, int number) {
            SyntheticWorld.Deed deed = world.deed(random);
            SyntheticWorld.Country there = random.nextInt(3) == 0 ? here : world.country(random);
            SyntheticWorld.Somebody actor =
                    world.somebody(random.nextInt(4) == 0 ? world.country(random) : here, random);
            SyntheticWorld.Somebody recipient = world.somebody(there, random);
            SyntheticWorld.Town town = (random.nextBoolean() ? here : there).town(random);
            SyntheticWorld.Clause clause = deed.clause(actor.text(), recipient.text(), town.name());
            String speaker = random.nextInt(4) == 0 ? "the " + here.adjective() + " state agency" : "";
            Quantity.Kind counted = deed.counted();
            int count = 1 + random.nextInt(40);
            String counting = counted == null ? "" : ", " + count + " " + counted.label();
            int in = sentence(clause.words() + counting + (speaker.isEmpty() ? "" : ", " + speaker + " said") + ".");
            int start = sentences.get(in).start();
            CharSpan span = new CharSpan(start, start + clause.words().length());
            CameoCode cameo = Objects.requireNonNull(ontology.cameo().get(deed.cameo()));
            EventType type = Objects.requireNonNull(cameo.type());
            Party doing = party(actor, start + clause.actor());
            Party undergoing = party(recipient, start + clause.recipient());
            EnumMap<Quantity.Kind, Quantity> quantities = new EnumMap<>(Quantity.Kind.class);
            if (counted != null) {
                quantities.put(counted, new Quantity(count, count, Integer.toString(count)));
            }
            events.add(new Event(
                    id + "-" + number,
                    type,
                    cameo.mode(),
                    cameo.contexts(),
                    cameo,
                    ontology.intensity(type, cameo.mode()),
                    List.of(doing),
                    random.nextInt(10) == 0 ? List.of() : List.of(undergoing),
                    date(),
                    random.nextInt(5) == 0 ? null : town.place(),
                    speaker.isEmpty() ? List.of() : List.of(said(speaker, here)),
                    auxiliary(),
                    quantities,
                    List.of(new Evidence(
                            id,
                            in,
                            span,
                            new CharSpan(start + clause.trigger(), start + clause.triggerEnd()),
                            span.in(text.toString()))),
                    List.of(
                            "\"" + clause.triggerWord() + "\" is made up: " + type + " " + cameo.code(),
                            "who acts: " + actor.name() + "; who undergoes: " + recipient.name()),
                    0.5 + random.nextInt(50) / 100.0,
                    PROVENANCE));
        }

        private Party party(SyntheticWorld.Somebody who, int start) {
            return new Party(
                    who.text(),
                    new CharSpan(start, start + who.text().length()),
                    who.name(),
                    who.id(),
                    who.country().code(),
                    List.of(who.role().sector()),
                    who.role().person() ? List.of(who.role().noun()) : List.of(),
                    who.country().code() + who.role().sector());
        }

        private Attribution said(String speaker, SyntheticWorld.Country country) {
            return new Attribution(
                    new Party(speaker, null, speaker.substring(4), null, country.code(), List.of(), List.of(), null),
                    "said",
                    null);
        }

        private EventDate date() {
            LocalDate day = published.minusDays(random.nextInt(3));
            return switch (random.nextInt(20)) {
                case 0 -> new EventDate(null, null, EventDate.Precision.UNKNOWN, null);
                case 1 -> {
                    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    yield new EventDate(monday, monday.plusDays(6), EventDate.Precision.WEEK, "this week");
                }
                case 2 ->
                    new EventDate(
                            day.withDayOfMonth(1),
                            day.with(TemporalAdjusters.lastDayOfMonth()),
                            EventDate.Precision.MONTH,
                            "this month");
                case 3 ->
                    new EventDate(
                            day.withDayOfYear(1),
                            day.with(TemporalAdjusters.lastDayOfYear()),
                            EventDate.Precision.YEAR,
                            "this year");
                default -> new EventDate(day, day, EventDate.Precision.DAY, null);
            };
        }

        private Set<Auxiliary> auxiliary() {
            return random.nextInt(8) > 0
                    ? EnumSet.noneOf(Auxiliary.class)
                    : EnumSet.of(Auxiliary.values()[random.nextInt(Auxiliary.values().length)]);
        }

        Document document() {
            String whole = text.toString();
            List<Section> sections = new ArrayList<>();
            for (CharSpan s : sentences) {
                sections.add(new Section(sections.isEmpty() ? Section.Kind.TITLE : Section.Kind.BODY, s));
            }
            String url = "https://example.org/" + id;
            Article article = new Article(
                    id,
                    title,
                    whole,
                    whole,
                    sections,
                    published,
                    url,
                    PUBLISHERS.get(random.nextInt(PUBLISHERS.size())),
                    "made up",
                    Map.of());
            List<Sentence> parsed = new ArrayList<>();
            for (int i = 0; i < sections.size(); i++) {
                CharSpan span = sections.get(i).span();
                // One word a sentence: nobody reads the trees.
                Token word = new Token(0, span, span.in(whole), span.in(whole), Upos.X, "XX", -1, "root");
                parsed.add(new Sentence(i, sections.get(i), span, List.of(word)));
            }
            return new Document(article, parsed, "no parser");
        }

        List<Event> events() {
            return events;
        }
    }
}
