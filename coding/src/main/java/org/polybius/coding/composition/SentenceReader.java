package org.polybius.coding.composition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.polybius.coding.composition.Told.Speech;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;
import org.polybius.model.ontology.EventType;

/** Walks a sentence from its root and gathers what it tells; stateless, thread-safe. */
public final class SentenceReader {
    /** The tree of one sentence is never walked deeper: deeper nesting is no language. */
    private static final int MAX_DEPTH = 150;

    private static final Set<String> ANY = Set.of("any", "anyone", "anybody", "anything", "whoever", "whatever");

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest", "provided");
    private static final Set<String> INVERTED = Set.of("had", "were", "should");
    private static final Set<String> UNREAL = Set.of("without", "instead", "rather", "than", "against", "from");

    /** What is said behind these is so: "remained ready". */
    private static final Set<String> LINKING = Set.of("remain", "stay", "stand");

    private final Lexicon lexicon;

    public SentenceReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What {@code sentence} tells, in the order of its trigger words; {@code referents} knows the article's parties. */
    public List<Told> read(Sentence sentence, Referents referents) {
        return read(sentence, referents, Scope.REPORTED);
    }

    /** The same for a wider scope. */
    public List<Told> read(Sentence sentence, Referents referents, Scope scope) {
        Walk walk = new Walk(sentence, lexicon, new Composer(lexicon, referents, sentence, scope), scope);
        boolean question = sentence.token(sentence.size() - 1).form().equals("?");
        walk.visit(sentence.root(), new Context(List.of(), question, false), 0);
        walk.out.sort(
                java.util.Comparator.comparingInt(t -> t.meaning().trigger().index()));
        return walk.out;
    }

    /**
     * What stands over a clause.
     *
     * @param speech who says it, the innermost first
     * @param imagined whether it is a condition or a question
     * @param unreal whether it is no more than a purpose or the content of an unknown verb: nothing is told
     */
    private record Context(List<Speech> speech, boolean imagined, boolean unreal) {
        Context said(Speech by) {
            List<Speech> all = new ArrayList<>(List.of(by));
            all.addAll(speech);
            return new Context(List.copyOf(all), imagined, unreal);
        }

        Context asImagined() {
            return new Context(speech, true, unreal);
        }

        Context asUnreal(boolean value) {
            return new Context(speech, imagined, value);
        }
    }

    private static final class Walk {
        private final Sentence s;
        private final Lexicon lexicon;
        private final Composer composer;
        private final Scope scope;
        private final Set<Token> read = new HashSet<>();
        private final List<Told> out = new ArrayList<>();

        Walk(Sentence s, Lexicon lexicon, Composer composer, Scope scope) {
            this.s = s;
            this.lexicon = lexicon;
            this.scope = scope;
            this.composer = composer;
        }

        void visit(Token t, Context given, int depth) {
            // A modal verb says nothing of its own: the composer asks it where its verb is no known deed.
            if (depth > MAX_DEPTH || t.is("aux")) {
                return;
            }
            Context context = accordingTo(t, given);
            Context inClause = context;
            boolean consumed = read.contains(t);
            if (!consumed && (!context.unreal() || scope != Scope.REPORTED)) {
                Optional<Speech> saying = composer.speech(t);
                if (saying.isPresent()) {
                    inClause = context.said(saying.get());
                } else {
                    tell(t, context);
                }
            }
            for (Token c : s.children(t)) {
                Context below = c.is("ccomp") && !isApart(t, c) ? inClause : context;
                visit(c, below(t, c, below, consumed), depth + 1);
            }
        }

        /** "Mali accused Chad of raids; the rebels said …": behind a semicolon they say something else. */
        private boolean isApart(Token said, Token before) {
            for (int i = before.index() + 1; i < said.index(); i++) {
                if (s.token(i).form().equals(";")) {
                    return true;
                }
            }
            return false;
        }

        private void tell(Token t, Context context) {
            List<Arg> speaker = context.speech().isEmpty()
                    ? List.of()
                    : context.speech().get(0).speakers();
            Reading reading = composer.read(t, List.of(), speaker);
            read.addAll(reading.words());
            for (Meaning m : reading.meanings()) {
                add(unlessStruck(complete(m)), context);
                for (Meaning fact : m.told()) {
                    add(fact, context);
                    read.addAll(fact.words());
                }
            }
        }

        /** "The convoy hit a mine, killing two": whoever is struck in the clause above did not do what came of it. */
        private Meaning unlessStruck(Meaning m) {
            Token t = m.trigger();
            boolean struck = t.is("advcl")
                    && out.stream()
                            .map(Told::meaning)
                            .anyMatch(above -> above.trigger().index() == t.head()
                                    && above.actors().isEmpty()
                                    && tokens(above.recipients()).containsAll(tokens(m.actors())));
            return struck ? m.withActors(List.of()) : m;
        }

        private static List<Token> tokens(List<Arg> args) {
            return args.stream().map(Arg::token).toList();
        }

        private void add(Meaning m, Context context) {
            if (scope != Scope.REPORTED || isTold(m)) {
                Meaning told = context.imagined() ? m.imagined("in a condition or a question") : m;
                boolean mentioned = context.unreal() || !isTold(m);
                out.add(new Told(
                        mentioned ? told.imagined("only aimed at or mentioned") : told, context.speech(), mentioned));
            }
        }

        /**
         * A verb tells something if it has a party on either side. A noun tells it if it says to whom, or names with a
         * phrase of its own who acts: "the limits of U.S. air strikes" reports no strike.
         */
        private boolean isTold(Meaning m) {
            if (isVerdict(m.trigger())) {
                return false;
            }
            if (!Slots.isNominal(m.trigger())) {
                return !m.actors().isEmpty() || !m.recipients().isEmpty() || isAnswer(m);
            }
            boolean phrase = m.actors().stream()
                    .anyMatch(a -> !a.asModifier() && !a.slot().equals("possessor"));
            return !m.recipients().isEmpty() || phrase;
        }

        /** "The request was refused": what was told before says who asked whom. */
        private boolean isAnswer(Meaning m) {
            return m.coding().type() == EventType.REJECT
                    && s.children(m.trigger(), "nsubj").stream()
                            .filter(n -> n.deprel().equals("nsubj:pass"))
                            .flatMap(n -> s.children(n, "det").stream())
                            .anyMatch(d -> d.lemma().equals("the"));
        }

        /** "This is an attack on our country": what something is called is an opinion of it; "it is time to act" calls nothing. */
        private boolean isVerdict(Token t) {
            boolean impersonal = s.children(t, "acl").stream()
                    .anyMatch(c -> composer.frames().marker(c).equals("to"));
            return Slots.isNominal(t)
                    && !impersonal
                    && !s.children(t, "cop").isEmpty()
                    && s.children(t, "nsubj").stream().anyMatch(n -> n.upos() == Upos.PRON || n.upos() == Upos.DET);
        }

        /** "said during talks with his Iraqi counterpart": who talks is who acts in the clause. */
        private Meaning complete(Meaning m) {
            Token t = m.trigger();
            if (!m.mutual() || !m.actors().isEmpty() || !Slots.isNominal(t) || t.head() < 0) {
                return m;
            }
            Token governor = s.token(t.head());
            for (int i = 0; i < 4 && governor.head() >= 0 && !FrameReader.isVerbal(governor); i++) {
                governor = s.token(governor.head());
            }
            List<Arg> subjects = new ArrayList<>();
            for (Arg a : composer.frames().read(governor).get("subject")) {
                for (Token head : composer.frames().coordinated(a.token())) {
                    subjects.add(new Arg(head, "subject"));
                }
            }
            return m.withActors(subjects);
        }

        /** "can say how they would pay for it", "asked what it had to hide": a question tells nothing. */
        private boolean asks(Token t, Token c) {
            return c.is("ccomp") && t.upos() == Upos.VERB && composer.frames().isQuestion(c);
        }

        /** "His defence was that the suspects had fired": what a claim or a fear is, is not told as a fact. */
        private boolean isClaim(Token be) {
            return be.lemma().equals("be")
                    && s.children(be, "nsubj").stream().anyMatch(n -> lexicon.classes()
                            .contains("claim", n.lemma().toLowerCase(Locale.ROOT)));
        }

        /** "dismissed reports he had offered to resign": what reports say that are dismissed is not told. */
        private boolean disowned(Token t, Token c) {
            // Parsers take "reports he had attacked Peru" for a relative clause, which would lack its object.
            boolean whole = !s.children(c, "nsubj").isEmpty()
                    && !s.children(c, "obj").isEmpty()
                    && s.children(c).stream().noneMatch(w -> w.xpos().startsWith("W"));
            boolean content = c.deprel().equals("acl:relcl") ? whole : c.is("acl") || c.is("ccomp");
            boolean report = Slots.isNominal(t) && content && t.head() >= 0;
            boolean claim = c.is("ccomp") && s.children(t, "obj").stream().anyMatch(Slots::isNominal);
            return report && t.is("obj") && composer.disowns(s.token(t.head())) || claim && composer.disowns(t);
        }

        /** "any drone that entered its airspace", "whoever crosses": it is not told that one did. */
        private boolean isAny(Token t) {
            return ANY.contains(FrameReader.lower(t))
                    || s.children(t, "det").stream().anyMatch(d -> ANY.contains(FrameReader.lower(d)));
        }

        /** "Had the rebels taken the airport": a condition. */
        private boolean isInverted(Token clause) {
            return clause.is("advcl")
                    && s.children(clause, "aux").stream()
                            .anyMatch(a -> INVERTED.contains(FrameReader.lower(a))
                                    && a.equals(s.subtree(clause).get(0)));
        }

        private Context accordingTo(Token t, Context context) {
            for (Token c : s.children(t)) {
                if (c.is("obl") && composer.frames().preposition(c).equals("according to")) {
                    Token cue = s.children(c, "case").get(0);
                    return context.said(new Speech(List.of(new Arg(c, "according to")), cue, "according to"));
                }
            }
            return context;
        }

        private Context below(Token t, Token c, Context context, boolean consumed) {
            if (c.deprel().equals("acl:relcl") && !disowned(t, c)) {
                return context.asUnreal(isAny(t));
            }
            boolean notDone = c.is("obj") && Modality.of(s, t).negated();
            if (c.is("csubj") || notDone || asks(t, c) || disowned(t, c)) {
                return context.asUnreal(true);
            }
            if (c.is("ccomp") && isClaim(t)) {
                return context.asImagined();
            }
            boolean clause = c.is("advcl") || c.is("acl") || c.is("xcomp") || c.is("ccomp");
            if (!clause) {
                return context;
            }
            String mark = composer.frames().marker(c);
            if (CONDITIONS.contains(mark)
                    || isInverted(c)
                    || s.children(c, "mark").stream().anyMatch(m -> CONDITIONS.contains(FrameReader.lower(m)))) {
                return context.asImagined();
            }
            boolean participle = c.xpos().equals("VBG") || c.xpos().equals("VBN");
            boolean linked = c.upos() == Upos.ADJ && LINKING.contains(t.lemma());
            boolean infinitive = mark.equals("to") || (c.is("xcomp") && !participle && !linked);
            boolean dependsOnUnreal =
                    consumed && c.is("advcl") && s.children(c, "nsubj").isEmpty();
            // "charged with killing", "tasked with guarding": it is not told that anybody did.
            // Nor that whoever is "jailed for spreading lies" or "convicted of planning an attack" did.
            boolean ofSomebody = mark.equals("of") && (t.is("obj") || t.deprel().equals("nsubj:pass"));
            boolean charged = (Set.of("with", "for").contains(mark) || ofSomebody)
                    && !c.is("xcomp")
                    && s.children(c, "nsubj").isEmpty();
            if (UNREAL.contains(mark) || infinitive || dependsOnUnreal || charged) {
                return context.asUnreal(true);
            }
            return c.is("acl") ? context.asUnreal(false) : context;
        }
    }
}
