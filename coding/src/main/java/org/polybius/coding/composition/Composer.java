package org.polybius.coding.composition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.lexicon.Coding;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.coding.lexicon.Operator;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.ontology.EventType;

/**
 * Reads the meaning of a predicate of one sentence: looks it up, fills its parties, and composes operators with what
 * they stand over, to any depth.
 */
final class Composer {
    private static final int MAX_DEPTH = 8;
    private static final List<String> CONTENT_SLOTS =
            List.of("subject", Slots.CONTROL, "object", "iobject", "clause", "infinitive");

    /** Operators whose nominal content is, if the text names nobody else, the holder's own deed. */
    private static final Set<Operator> OWN_DEED = Set.of(
            Operator.INTEND,
            Operator.DECIDE,
            Operator.JOIN,
            Operator.THREATEN,
            Operator.TRY,
            Operator.DO,
            Operator.FAIL,
            Operator.STOP,
            Operator.DENY,
            Operator.REFUSE,
            Operator.SAY);

    /** Operators that hand the deed of an infinitive to the person addressed ("urged Ankara to withdraw"). */
    private static final Set<Operator> ADDRESSED = Set.of(
            Operator.REQUEST,
            Operator.DEMAND,
            Operator.ACCUSE,
            Operator.CONDEMN,
            Operator.PRAISE,
            Operator.ALLOW,
            Operator.PREVENT,
            Operator.INVESTIGATE);

    private final Lexicon lexicon;
    private final Sentence s;
    private final FrameReader frames;
    private final EntryMatcher matcher;
    private final Concerned concerned;
    private final Moods moods;
    private final StandIns standIns;
    private final Alternations alternations;
    private final OwnDeeds ownDeeds;
    private final SlotParties parties;

    Composer(Lexicon lexicon, Referents referents, Sentence sentence, Scope scope) {
        this.lexicon = lexicon;
        this.s = sentence;
        this.frames = new FrameReader(sentence);
        this.matcher = new EntryMatcher(lexicon, referents, sentence, frames, scope == Scope.GUESSED);
        this.parties = new SlotParties(referents, sentence, frames, matcher);
        this.standIns = new StandIns(lexicon, sentence, frames);
        this.alternations = new Alternations(lexicon);
        this.ownDeeds = new OwnDeeds(referents, sentence, frames);
        this.moods = new Moods(lexicon.table());
        this.concerned = new Concerned(lexicon, sentence, frames);
    }

    FrameReader frames() {
        return frames;
    }

    /** Whether the word refuses or denies what stands under it. */
    boolean disowns(Token t) {
        return matcher.matches(t, frames.read(t)).stream()
                .anyMatch(m ->
                        m.entry().operator() == Operator.REFUSE || m.entry().operator() == Operator.DENY);
    }

    /** The saying at {@code t}, if it is one with a clause for content: with its speakers if the text names them. */
    Optional<Told.Speech> speech(Token t) {
        Frame frame = frames.read(t);
        if (!frame.has("clause")) {
            return Optional.empty();
        }
        List<EntryMatcher.Match> matches = matcher.matches(t, frame);
        if (matches.isEmpty() || matches.get(0).entry().operator() != Operator.SAY) {
            return Optional.empty();
        }
        Entry entry = matches.get(0).entry();
        return Optional.of(new Told.Speech(parties.choose(frame, entry.actor(), t, entry), t, entry.name()));
    }

    /**
     * What the predicate at {@code t} means.
     *
     * @param control who acts if {@code t} has no subject of its own; may be empty
     * @param speaker whose words the clause is; may be empty
     */
    Reading read(Token t, List<Arg> control, List<Arg> speaker) {
        return read(t, control, speaker, null, 0);
    }

    private Reading read(Token t, List<Arg> control, List<Arg> speaker, @Nullable Frame outer, int depth) {
        if (depth > MAX_DEPTH || !(matcher.known(t) || obliged(t))) {
            return Reading.NOTHING;
        }
        Frame frame = frames.read(t);
        speaker.forEach(a -> frame.add("speaker", a));
        if (outer != null && Slots.isNominal(t)) {
            frame.inherit(outer, CONTENT_SLOTS);
            frame.get("by").forEach(by -> frames.adoptPhrases(by.token(), frame));
        }
        if (!frame.has("subject") && !frames.passive(t)) {
            String controlled = Slots.isNominal(t) ? Slots.CONTROL : "subject";
            control.forEach(a -> frame.add(controlled, a));
        }
        standIns.resolve(frame);
        alternations.resolve(frame);
        Modality modality = Modality.of(s, t).ofAny(s, t, depth > 0);
        Reading bare = Reading.NOTHING;
        boolean unaddressed = false;
        for (EntryMatcher.Match match : matcher.likely(t, frame)) {
            Modality over = modality.with(s, match.rest());
            Reading reading = match.entry().isOperator()
                    ? operate(match, t, over, speaker, depth)
                    : deed(match.entry(), t, match.frame(), over, speaker);
            if (!reading.isNothing()) {
                Set<Token> words = new HashSet<>(reading.words());
                words.addAll(match.rest());
                Reading whole = new Reading(
                        reading.meanings().stream()
                                .map(m -> m.guessed(match.met()))
                                .toList(),
                        words);
                boolean askedOfNobody = whole.meanings().isEmpty() && obliged(t);
                if (!isBare(whole) && !askedOfNobody) {
                    return whole;
                }
                unaddressed |= askedOfNobody;
                bare = bare.isNothing() ? whole : bare;
            }
        }
        Reading asked = bare.isNothing() || unaddressed ? obligation(t, frame, speaker, depth) : Reading.NOTHING;
        return asked.isNothing() ? bare : asked;
    }

    /** An operator over nothing known and aimed at nobody: another entry that fits may know more. */
    private static boolean isBare(Reading reading) {
        return !reading.meanings().isEmpty()
                && reading.meanings().stream()
                        .allMatch(m -> m.alone() && m.recipients().isEmpty());
    }

    private boolean obliged(Token t) {
        return Modality.of(s, t).modal() == Modality.Modal.SHOULD;
    }

    /** "Peru must act, Chile said": the modal verb has entries of its own where what must be done is no known deed. */
    private Reading obligation(Token t, Frame frame, List<Arg> speaker, int depth) {
        for (Token aux : obliged(t) ? s.children(t, "aux") : List.<Token>of()) {
            for (EntryMatcher.Match match : matcher.likely(aux, frame)) {
                if (match.entry().isOperator()) {
                    return operate(match, t, Modality.PLAIN, speaker, depth);
                }
            }
        }
        return Reading.NOTHING;
    }

    // ---- deeds

    private Reading deed(Entry entry, Token t, Frame frame, Modality modality, List<Arg> speaker) {
        Coding coding = java.util.Objects.requireNonNull(entry.coding());
        Meaning m = simple(entry, coding, t, frame, "\"" + t.form() + "\" is " + entry.name() + ": " + coding);
        return moods.of(m, modality, speaker);
    }

    private Meaning simple(Entry entry, Coding coding, Token t, Frame frame, String step) {
        List<Arg> actors = new ArrayList<>(parties.choose(frame, entry.actor(), t, entry));
        List<Arg> found = parties.choose(frame, entry.recipient(), t, entry);
        // "A deal between Sudan and Chad (was signed)": those between whom it is do it with one another.
        boolean between =
                actors.isEmpty() && found.stream().allMatch(a -> a.slot().equals("between"));
        List<Arg> recipients = entry.mutual() && (between || found.equals(actors)) ? List.of() : found;
        actors.addAll(entry.mutual() && between ? found : List.of());
        actors.removeIf(recipients::contains);
        List<Arg> where = entry.place() == null ? List.of() : frame.first(Slots.of(entry.place(), t, entry));
        return new Meaning(
                coding,
                List.of(entry),
                actors,
                recipients,
                entry.mutual(),
                t,
                t,
                null,
                where.isEmpty() ? null : where.get(0),
                Set.of(t),
                false,
                List.of(),
                List.of(step),
                1);
    }

    // ---- operators

    private Reading operate(EntryMatcher.Match match, Token t, Modality modality, List<Arg> speaker, int depth) {
        Entry entry = match.entry();
        Frame frame = match.frame();
        Operator operator = java.util.Objects.requireNonNull(entry.operator());
        List<Arg> holder = parties.choose(frame, entry.actor(), t, entry);
        if (operator == Operator.UNDERGO && holder.isEmpty()) {
            holder = whoDid(frame, depth);
        }
        List<Arg> addressee = new ArrayList<>(parties.choose(frame, entry.recipient(), t, entry));
        addressee.removeAll(holder);
        List<Arg> inner = ADDRESSED.contains(operator) && !addressee.isEmpty()
                ? addressee
                : OWN_DEED.contains(operator) ? holder : List.of();
        List<Meaning> contents = new ArrayList<>();
        Set<Token> words = new HashSet<>(Set.of(t));
        for (String slot : entry.content()) {
            for (Arg arg : frame.get(slot)) {
                for (Token content : contentHeads(arg.token(), match.rest())) {
                    boolean own = Slots.isNominal(content) && ADDRESSED.contains(operator);
                    List<Arg> voice = isAct(operator, slot) ? speaker : holder;
                    Reading r = read(content, own ? List.of() : inner, voice, frame, depth + 1);
                    contents.addAll(r.meanings());
                    words.addAll(r.words());
                }
            }
            if (!contents.isEmpty()) {
                break;
            }
        }
        Operator effective = Moods.effective(operator, modality);
        if (effective == null) {
            // "No one was hurt when gunmen opened fire": the fire is told all the same.
            contents.stream()
                    .filter(m -> operator == Operator.UNDERGO && FrameReader.isVerbal(m.trigger()))
                    .forEach(m -> words.removeAll(m.words()));
            return new Reading(List.of(), words);
        }
        if (contents.isEmpty()) {
            return alone(entry, effective, t, frame, modality, speaker, words);
        }
        // What is itself the content ("criticised the removal of the group") is nobody to address.
        addressee.removeIf(a -> words.contains(a.token()));
        List<Meaning> out = new ArrayList<>();
        for (Meaning m : contents) {
            Meaning composed = compose(entry, effective, t, m, holder, addressee);
            if (composed != null
                    && operator == Operator.UNDERGO
                    && composed.recipients().isEmpty()) {
                composed = composed.withAbout(Concerned.subjectNoun(frame));
            }
            if (composed != null) {
                moods.over(composed, operator, modality, speaker).ifPresent(out::add);
            }
        }
        if (entry.factive()) {
            contents.forEach(m -> words.removeAll(m.words()));
        }
        return new Reading(out, words);
    }

    /** "Iran said the United States plans to undermine …": who plans to act says nothing, so the words stay Iran's. */
    private static boolean isAct(Operator operator, String slot) {
        return slot.equals("infinitive") && !ADDRESSED.contains(operator) && operator != Operator.SAY;
    }

    /** The head and its conjuncts, but for the words of the entry itself ("expressed its condemnation of"). */
    private List<Token> contentHeads(Token head, List<Token> entryWords) {
        List<Token> out = new ArrayList<>(List.of(head));
        out.addAll(s.children(head, "conj"));
        out.removeAll(entryWords);
        return out;
    }

    private Reading alone(
            Entry entry,
            Operator effective,
            Token t,
            Frame frame,
            Modality modality,
            List<Arg> speaker,
            Set<Token> words) {
        Operator operator = java.util.Objects.requireNonNull(entry.operator());
        Coding own = entry.coding();
        Optional<Coding> coding = own == null || effective == operator
                ? Optional.ofNullable(own)
                : lexicon.table().compose(effective, own);
        if (coding.isEmpty()) {
            return Reading.NOTHING;
        }
        String step = "\"" + t.form() + "\" is " + entry.name() + " over no known deed: " + coding.get();
        Meaning m = simple(entry, coding.get(), t, frame, step).withAbout(Concerned.contentNoun(entry, frame));
        if (m.recipients().isEmpty() && matcher.political(m.actors())) {
            List<Arg> whom = new ArrayList<>(concerned.by(effective, entry, frame, parties::choose));
            whom.removeAll(m.actors());
            m = m.withRecipients(whom);
        }
        words.addAll(m.words());
        return new Reading(moods.over(m, operator, modality, speaker).stream().toList(), words);
    }

    /** "The arrest drew condemnation": it falls on whoever made the arrest. */
    private List<Arg> whoDid(Frame frame, int depth) {
        List<Arg> out = new ArrayList<>();
        for (Arg subject : frame.get("subject")) {
            read(subject.token(), List.of(), List.of(), null, depth + 1)
                    .meanings()
                    .forEach(m -> out.addAll(m.actors()));
        }
        return out;
    }

    private @Nullable Meaning compose(
            Entry entry, Operator operator, Token t, Meaning m, List<Arg> holder, List<Arg> addressee) {
        String named = "\"" + t.form() + "\" is " + entry.name();
        switch (operator) {
            case DENY -> {
                return null;
            }
            case FAIL -> {
                // "The two failed to reach agreement": for some contents failing is an outcome of its own.
                return lexicon.table()
                        .compose(operator, m.coding())
                        .map(c -> over(
                                entry,
                                t,
                                m.actors().isEmpty() ? m.withActors(holder) : m,
                                m,
                                c,
                                named + "; " + Moods.step(operator, m.coding(), c)))
                        .orElse(null);
            }
            case DO, TRY -> {
                Meaning done = m.actors().isEmpty() && !holder.equals(m.recipients()) ? m.withActors(holder) : m;
                return over(entry, t, done, done, done.coding(), named + ": the deed is done by who is named there");
            }
            case SAY -> {
                // "repeated the accusation" makes it; who "reported the killing" has not killed.
                boolean deed = Slots.isNominal(m.trigger()) && m.coding().type().quad() % 2 == 0;
                List<Arg> who = m.actors().equals(holder) || m.actors().isEmpty() ? holder : m.actors();
                Meaning done = m.withActors(deed && who.equals(holder) ? List.of() : who);
                return over(entry, t, done, done, done.coding(), named + ": told of by who is named there");
            }
            case UNDERGO -> {
                // "Were killed when gunmen attacked a bus": those who were killed, rather than the bus.
                boolean theirs = m.recipients().isEmpty()
                        || m.recipients().equals(m.actors())
                        || FrameReader.isVerbal(m.trigger()) && !holder.isEmpty();
                Meaning done = theirs ? m.withRecipients(holder) : m;
                done = done.actors().isEmpty() ? done.withActors(addressee) : done;
                return over(entry, t, done, done, done.coding(), named + ": the deed happens to who is named there");
            }
            case IMAGINE -> {
                return over(entry, t, m, m, m.coding(), named).imagined(named + ": only thought of");
            }
            default -> {
                Coding composed = lexicon.table().compose(operator, m.coding()).orElse(entry.coding());
                // What is agreed with others threatens neither of them: "agreed to send troops to Haiti".
                boolean concerted = operator == Operator.INTEND
                        && (addressee.stream().anyMatch(a -> a.slot().equals("with"))
                                || entry.recipient().contains("between")
                                        && m.coding().type() == EventType.MOBILIZE);
                Coding result = concerted && composed != null && composed.type().quad() > 2 ? entry.coding() : composed;
                if (result == null) {
                    return null;
                }
                List<Arg> aimedAt = new ArrayList<>(addressee);
                boolean judged = operator == Operator.PRAISE || operator == Operator.CONDEMN;
                if (judged && m.coding().type().quad() == 4) {
                    // "hailed the rebel's arrest": it is whoever made it who is praised, or condemned.
                    aimedAt.removeIf(
                            a -> m.recipients().stream().anyMatch(r -> r.token().equals(a.token())));
                }
                List<Arg> whom = new ArrayList<>(RecipientRule.of(operator).choose(aimedAt, m));
                boolean intends = operator == Operator.INTEND || operator == Operator.DECIDE;
                // "The miners are to be paid", "hopes to be freed": who is done something to does not do it.
                boolean undergoes = intends
                        && m.actors().isEmpty()
                        && FrameReader.isVerbal(m.trigger())
                        && frames.passive(m.trigger());
                boolean others = undergoes || intends && !m.actors().isEmpty() && !holder.containsAll(m.actors());
                whom.removeAll(others ? m.actors() : holder);
                if (operator == Operator.THREATEN && ownDeeds.isOfOthers(holder, m)) {
                    return over(entry, t, m, m, m.coding(), named)
                            .imagined(named + ": a warning of what others may do");
                }
                if (operator == Operator.DEMAND && ownDeeds.commands(holder, addressee)) {
                    Meaning done = m.withActors(holder);
                    return over(entry, t, done, done, done.coding(), named + ": whoever commands them does it");
                }
                // "A strike by doctors was called off": those whose it is end it.
                boolean theirs = operator == Operator.STOP
                        && holder.isEmpty()
                        && m.coding().type() != EventType.CONSULT;
                Meaning base =
                        m.withActors(others || theirs ? m.actors() : holder).withRecipients(whom);
                base = ADDRESSED.contains(operator) ? base.oneSided() : base;
                if (whom.isEmpty() && Slots.isNominal(m.trigger())) {
                    base = base.withAbout(m.trigger());
                }
                return over(entry, t, base, m, result, named + "; " + Moods.step(operator, m.coding(), result));
            }
        }
    }

    private static Meaning over(Entry entry, Token t, Meaning m, Meaning content, Coding coding, String step) {
        List<Entry> entries = new ArrayList<>(List.of(entry));
        entries.addAll(m.entries());
        Set<Token> words = new HashSet<>(m.words());
        words.add(t);
        List<Meaning> told = new ArrayList<>(m.told());
        if (entry.factive()) {
            told.add(content);
        }
        return new Meaning(
                coding,
                entries,
                m.actors(),
                m.recipients(),
                m.mutual(),
                t,
                m.deed(),
                m.about(),
                m.placeSlot(),
                words,
                m.hypothetical(),
                told,
                Meaning.plus(m.why(), step),
                m.met());
    }
}
