package org.polybius.coding.composition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** Gathers the arguments of a predicate from the tree, undoing passives, relative clauses, participles and control. */
public final class FrameReader {
    /** What introduces the deed for which somebody is praised, blamed or punished. */
    private static final Set<String> GROUNDS = Set.of("for", "of", "over", "with");

    private static final Set<String> RELATIVES = Set.of("who", "whom", "which", "that");
    private static final Set<String> DEED_PREPOSITIONS =
            Set.of("by", "against", "on", "with", "between", "over", "for");

    /** Phrases that parsers hang on a verb's object: "suspended aid to the rebels", "signed a treaty with Peru". */
    private static final Set<String> SHARED_PREPOSITIONS = Set.of("with", "to", "from", "between", "for");

    private static final Set<String> QUESTIONS = Set.of("if", "whether");

    private static final int MAX_CLIMB = 6;

    private final Sentence s;
    private final PhrasesBeside beside;

    public FrameReader(Sentence sentence) {
        this.s = sentence;
        this.beside = new PhrasesBeside(sentence, this);
    }

    /** The frame of a verb, noun or adjective. */
    public Frame read(Token predicate) {
        Frame frame = new Frame(predicate);
        if (predicate.upos() == Upos.NOUN || predicate.upos() == Upos.PROPN || isCopular(predicate)) {
            readNominal(predicate, frame);
        }
        if (isVerbal(predicate) || predicate.upos() == Upos.ADJ || isCopular(predicate)) {
            readVerbal(predicate, frame);
        }
        return frame;
    }

    static boolean isVerbal(Token t) {
        return t.upos() == Upos.VERB || t.upos() == Upos.AUX;
    }

    private boolean isCopular(Token t) {
        return !s.children(t, "cop").isEmpty();
    }

    /** Whether the verb stands in the passive, a bare past participle after a noun included. */
    boolean passive(Token v) {
        for (Token c : s.children(v)) {
            if (c.deprel().equals("nsubj:pass")
                    || c.deprel().equals("aux:pass")
                    || c.deprel().equals("obl:agent")) {
                return true;
            }
        }
        boolean reduced =
                v.is("acl") && !v.deprel().equals("acl:relcl") && v.xpos().equals("VBN");
        // "Shelled for days, the town", "had two ministers jailed".
        boolean absolute = (v.is("advcl") || causedBy(v))
                && v.xpos().equals("VBN")
                && s.children(v, "aux").isEmpty();
        if (reduced || absolute) {
            return s.children(v, "obj").isEmpty();
        }
        return v.is("conj")
                && v.xpos().equals("VBN")
                && noSubject(v)
                && v.head() >= 0
                && s.token(v.head()).xpos().equals("VBN")
                && passive(s.token(v.head()))
                && s.children(v, "obj").isEmpty();
    }

    /** Whether it is what a verb makes of its object: "had two ministers jailed". */
    private boolean causedBy(Token v) {
        return v.is("xcomp")
                && v.head() >= 0
                && !s.children(s.token(v.head()), "obj").isEmpty();
    }

    private boolean noSubject(Token v) {
        return s.children(v, "nsubj").isEmpty() && s.children(v, "csubj").isEmpty();
    }

    private void readVerbal(Token v, Frame frame) {
        boolean passive = passive(v);
        for (Token c : s.children(v)) {
            String rel = c.deprel();
            switch (rel) {
                case "nsubj" -> frame.add("subject", resolve(c, v));
                case "nsubj:pass" -> frame.add("object", resolve(c, v));
                case "obl:agent" -> frame.add("subject", c);
                case "obj" -> frame.add("object", resolve(c, v));
                case "iobj" -> frame.add("iobject", resolve(c, v));
                case "ccomp" -> {
                    if (isQuestion(c)) {
                        frame.add("question", c);
                    } else {
                        readClause(c, frame);
                    }
                }
                case "xcomp" -> {
                    frame.add(isQuestion(c) ? "question" : "infinitive", c);
                    readAlternative(c, frame);
                }
                default -> readOblique(c, frame);
            }
        }
        if (passive && v.is("conj") && !frame.has("subject") && noSubject(v) && v.head() >= 0) {
            // "was hit by a car and killed": one agent for both.
            s.children(s.token(v.head()), "obl:agent").forEach(agent -> frame.add("subject", agent));
        }
        if (passive && !frame.has("object")) {
            addIfFound(frame, "object", inheritedSubject(v));
        } else if (!passive && !frame.has("subject")) {
            addIfFound(frame, "subject", inheritedSubject(v));
        }
        if (v.deprel().equals("acl:relcl") && v.head() >= 0) {
            fillGap(v, frame);
        }
        if (!passive && !frame.has("object") && !frame.has("clause")) {
            sharedObject(v, frame);
        }
        beside.loads(frame);
        for (Arg object : List.copyOf(frame.get("object"))) {
            adoptPhrases(object.token(), frame, SHARED_PREPOSITIONS);
            // "donated ventilators to assist Ethiopia", "accused soldiers of looting": it goes with the verb as well.
            for (Token c : s.children(object.token(), "acl")) {
                if (marker(c).equals("to") || GROUNDS.contains(marker(c))) {
                    readOblique(c, frame);
                }
            }
        }
    }

    /** "beat and then arrested protesters": verbs side by side share what follows the last of them. */
    private void sharedObject(Token v, Frame frame) {
        for (Token next : s.children(v, "conj")) {
            if (isVerbal(next) && isBeside(v, next)) {
                s.children(next, "obj").forEach(o -> frame.add("object", resolve(o, next)));
            }
        }
    }

    private boolean isBeside(Token v, Token next) {
        for (int i = v.index() + 1; i < next.index(); i++) {
            Token between = s.token(i);
            if (!between.is("cc") && !between.is("advmod") && !between.is("punct") && !between.is("conj")) {
                return false;
            }
        }
        return v.index() < next.index();
    }

    /** "asked whether it would resign", "asked what it had to hide": nobody says or wants what stands there. */
    boolean isQuestion(Token clause) {
        Token first = s.subtree(clause).get(0);
        return QUESTIONS.contains(lower(first))
                || (first.xpos().startsWith("W") && !lower(first).equals("that"));
    }

    /** A bare infinitive with its own subject ("help Iraq fight", "let officials return") is object and infinitive. */
    private void readClause(Token c, Frame frame) {
        boolean finite = !c.xpos().equals("VB")
                || !s.children(c, "aux").isEmpty()
                || marker(c).equals("that");
        List<Token> subjects = s.children(c, "nsubj");
        if (finite || subjects.isEmpty()) {
            frame.add("clause", c);
        } else {
            frame.add("object", subjects.get(0));
            frame.add("infinitive", c);
        }
    }

    /** "Told them to leave or be bombed": what comes if they do not. */
    private void readAlternative(Token infinitive, Frame frame) {
        for (Token c : s.children(infinitive, "conj")) {
            boolean or = Stream.concat(s.children(infinitive, "cc").stream(), s.children(c, "cc").stream())
                    .anyMatch(cc -> cc.index() < c.index() && lower(cc).equals("or"));
            if (or && isVerbal(c)) {
                frame.add("or", c);
            }
        }
    }

    private static void addIfFound(Frame frame, String slot, @Nullable Token found) {
        if (found != null) {
            frame.add(slot, found);
        }
    }

    private void readOblique(Token c, Frame frame) {
        if (c.is("obl") || c.is("nmod")) {
            if (!c.deprel().endsWith(":tmod") && !c.deprel().endsWith(":poss")) {
                frame.add(preposition(c), resolve(c, null));
                beside.border(c, frame);
            }
        } else if (c.is("advcl") || c.is("acl")) {
            String mark = marker(c);
            if (mark.equals("to")) {
                frame.add("purpose-clause", c);
                beside.beneficiary(c, frame);
                for (String role : List.of("iobj", "obj")) {
                    for (Token o : s.children(c, role)) {
                        frame.add("purpose", o);
                    }
                }
            } else if (!mark.isEmpty()) {
                frame.add(mark, c);
            } else if (c.is("advcl") && s.children(c, "advmod").stream().anyMatch(w -> lower(w).equals("when"))) {
                frame.add("when", c);
            }
        }
    }

    /** The preposition of a phrase, lower case, several words joined by a blank ("because of"); "" without one. */
    public String preposition(Token phrase) {
        for (Token c : s.children(phrase, "case")) {
            if (c.index() < phrase.index()) {
                StringBuilder out = new StringBuilder(lower(c));
                for (Token f : s.children(c, "fixed")) {
                    out.append(' ').append(lower(f));
                }
                return out.toString();
            }
        }
        return "";
    }

    /** The word that introduces a subordinate clause, lower case; "" without one. */
    public String marker(Token clause) {
        String found = "";
        for (Token c : s.children(clause)) {
            boolean subordinator = c.is("mark") || (c.is("case") && c.index() < clause.index());
            if (subordinator) {
                String word = lower(c);
                if (found.isEmpty() || word.equals("to")) {
                    found = word;
                }
            }
        }
        return found;
    }

    private void readNominal(Token n, Frame frame) {
        for (Token c : s.children(n)) {
            String rel = c.deprel();
            if (rel.equals("nmod:poss")) {
                frame.add("possessor", resolve(c, n));
            } else if (c.is("nmod") || c.is("obl")) {
                if (!rel.endsWith(":tmod")) {
                    frame.add(preposition(c), c);
                }
            } else if ((c.is("acl") && !rel.equals("acl:relcl")) || c.is("advcl") || rel.equals("xcomp")) {
                String mark = marker(c);
                if (mark.equals("to") || rel.equals("xcomp")) {
                    frame.add("infinitive", c);
                } else if (!mark.isEmpty()) {
                    frame.add(mark.equals("that") ? "clause" : mark, c);
                }
            } else if (rel.equals("ccomp")) {
                frame.add("clause", c);
            }
        }
        for (Token c : s.children(n, "nmod")) {
            adoptPhrases(c, frame);
        }
        if (hasModifiers(n)) {
            frame.add("modifier", new Arg(n, "modifier", true));
        }
    }

    /**
     * "air strikes by a coalition against positions": parsers hang the second phrase on the first one's noun; it serves
     * the deed as well.
     */
    void adoptPhrases(Token phrase, Frame frame) {
        adoptPhrases(phrase, frame, DEED_PREPOSITIONS);
    }

    private void adoptPhrases(Token phrase, Frame frame, Set<String> prepositions) {
        for (Token c : s.children(phrase, "nmod")) {
            String preposition = preposition(c);
            if (prepositions.contains(preposition) && frame.isFree(preposition)) {
                frame.add(preposition, c);
            }
        }
    }

    /**
     * Gives the verb the last phrase with {@code preposition} below its object, else below what it goes on "with", else below
     * its subject, if it has none of its own: "accused the president of Ghana of fraud", "went ahead with the vote despite
     * appeals", "aid from Jordan arrived".
     */
    void share(String preposition, Frame frame) {
        if (!frame.isFree(preposition)) {
            return;
        }
        Token last = null;
        String holder = frame.has("object") ? "object" : frame.has("with") ? "with" : "subject";
        for (Arg object : frame.get(holder)) {
            for (Token n = object.token(); n != null; ) {
                Token below = null;
                for (Token c : s.children(n, "nmod")) {
                    below = preposition(c).isEmpty() ? below : c;
                    last = preposition(c).equals(preposition) ? c : last;
                }
                n = below;
            }
        }
        addIfFound(frame, preposition, last);
    }

    boolean hasModifiers(Token n) {
        for (Token c : s.children(n)) {
            if (c.is("amod")
                    || c.is("compound")
                    || (c.is("nmod") && preposition(c).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /** A relative pronoun stands for the noun that its clause modifies. */
    private Token resolve(Token arg, @Nullable Token governor) {
        if (!RELATIVES.contains(lower(arg))) {
            return arg;
        }
        Token clause = governor == null && arg.head() >= 0 ? s.token(arg.head()) : governor;
        for (int i = 0; clause != null && i < MAX_CLIMB; i++) {
            if (clause.head() < 0) {
                return arg;
            }
            Token head = s.token(clause.head());
            if (clause.deprel().equals("acl:relcl")) {
                return head;
            }
            clause = head;
        }
        return arg;
    }

    /** "the agreement (that) the neighbours signed": the noun before the clause fills its missing argument. */
    private void fillGap(Token v, Frame frame) {
        Token noun = s.token(v.head());
        boolean used = frame.get("subject").stream().anyMatch(a -> a.token().equals(noun))
                || frame.get("object").stream().anyMatch(a -> a.token().equals(noun));
        boolean when = s.children(v, "advmod").stream()
                .anyMatch(c -> Set.of("when", "where", "why").contains(lower(c)));
        if (used || when || frame.has("object")) {
            return;
        }
        boolean prepositional = s.children(v).stream().anyMatch(c -> c.is("obl") && RELATIVES.contains(lower(c)));
        if (!prepositional && frame.has("subject") && !passive(v)) {
            frame.add("object", noun);
        }
    }

    /** Who acts in (or, of a passive, undergoes) a clause without a subject of its own. */
    private @Nullable Token inheritedSubject(Token v) {
        Token clause = v;
        for (int i = 0; i < MAX_CLIMB && clause.head() >= 0; i++) {
            Token head = s.token(clause.head());
            if (clause.is("acl")) {
                return clause.deprel().equals("acl:relcl") || !marker(clause).equals("to") ? head : null;
            }
            boolean continues = clause.is("conj") || clause.is("advcl") || clause.is("xcomp") || clause.is("parataxis");
            if (!continues) {
                return null;
            }
            boolean outerPassive = passive(head);
            Token subject = firstChild(head, outerPassive ? "nsubj:pass" : "nsubj");
            // "asked Chad to help", "criticised Chad for helping": it is the object that does it.
            boolean theirs = clause.is("xcomp") || clause.is("advcl") && GROUNDS.contains(marker(clause));
            if (theirs && !outerPassive) {
                Token object = firstChild(head, "obj");
                if (object != null) {
                    return resolve(object, head);
                }
            }
            if (subject != null) {
                // "was shot and killed" shares who undergoes; "was arrested and told reporters" shares the person.
                return resolve(subject, head);
            }
            clause = head;
        }
        return null;
    }

    private @Nullable Token firstChild(Token t, String rel) {
        for (Token c : s.children(t)) {
            if (c.deprel().equals(rel)) {
                return c;
            }
        }
        return null;
    }

    static String lower(Token t) {
        return t.form().toLowerCase(Locale.ROOT);
    }

    /** The head with its conjuncts: "Canada, Japan and the European Union". */
    public List<Token> coordinated(Token head) {
        java.util.ArrayList<Token> out = new java.util.ArrayList<>();
        out.add(head);
        for (Token c : s.children(head, "conj")) {
            if (!isVerbal(c)) {
                out.addAll(out.size() > 50 ? List.of() : coordinated(c));
            }
        }
        return out;
    }
}
