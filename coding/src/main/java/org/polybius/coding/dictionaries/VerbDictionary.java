package org.polybius.coding.dictionaries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.dictionaries.WordSets.NotSpelled;
import org.polybius.model.ontology.Ontology;

/**
 * Reads a dictionary of verbs: blocks of verbs ({@code --- BREAK [190] ---}, then {@code BREAK {BROKE BROKEN}} and others
 * of its kind), with patterns ({@code - * OFF RELATIONS [161]}) and sets of words ({@code &ARMS} and its members
 * {@code +GUNS}).
 */
final class VerbDictionary {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'][\\p{L}\\p{N}'.-]{0,40}");
    private static final int MOST = 400;
    private static final int DEEPEST = 4;

    private final Ontology ontology;
    private final WordForms forms;
    private final Predicate<String> isVerb;
    private final ImportAccount account;
    private final WordSets sets = new WordSets();
    private final List<String> verbs = new ArrayList<>();
    private final List<String> patterns = new ArrayList<>();

    private @Nullable String blockCode;
    private final List<List<String>> blockVerbs = new ArrayList<>();

    /** @param isVerb whether a word, lower case, is the verb of a built-in entry */
    VerbDictionary(Ontology ontology, WordForms forms, Predicate<String> isVerb, ImportAccount account) {
        this.ontology = ontology;
        this.forms = forms;
        this.isVerb = isVerb;
        this.account = account;
    }

    /** The entries of verbs alone, in YAML. */
    List<String> verbs() {
        return verbs;
    }

    /** The entries of verbs with other words, in YAML. */
    List<String> patterns() {
        return patterns;
    }

    void read(List<SourceLine> lines) {
        defineSets(lines);
        blockVerbs.clear();
        blockCode = null;
        boolean inSet = false;
        for (SourceLine line : lines) {
            String text = line.text();
            if (text.isEmpty()) {
                inSet = false;
            } else if (text.startsWith("---")) {
                inSet = false;
                blockVerbs.clear();
                blockCode = inBrackets(text);
            } else if (text.startsWith("&")) {
                inSet = true;
            } else if (!(inSet && text.startsWith("+"))) {
                inSet = false;
                account.line(line);
                try {
                    read(line);
                } catch (NotSpelled e) {
                    account.lose(line, e.why());
                }
            }
        }
    }

    private void defineSets(List<SourceLine> lines) {
        @Nullable String set = null;
        for (SourceLine line : lines) {
            String text = line.text();
            try {
                if (text.startsWith("&")) {
                    account.line(line);
                    set = tokens(text).get(0);
                    sets.define(set);
                } else if (set != null && text.startsWith("+")) {
                    account.line(line);
                    List<String> words = tokens(text.substring(1));
                    check(words);
                    sets.add(set, words);
                } else {
                    set = null;
                }
            } catch (NotSpelled e) {
                account.lose(line, e.why());
            }
        }
    }

    private void read(SourceLine line) throws NotSpelled {
        String text = line.text();
        if (text.startsWith("~")) {
            throw new NotSpelled(Loss.TRANSFORMATION);
        }
        checkNesting(text);
        EventCode code =
                EventCode.of(text.contains("[") ? inBrackets(text) : text.startsWith("-") ? null : blockCode, ontology);
        int bracket = text.indexOf('[');
        String said = bracket < 0 ? text : text.substring(0, bracket);
        if (text.startsWith("-")) {
            pattern(line, said.substring(1), code);
        } else {
            verb(line, said, code);
        }
        Loss part = code.loss();
        if (part != null) {
            throw new NotSpelled(part);
        }
    }

    private void verb(SourceLine line, String said, EventCode code) throws NotSpelled {
        int brace = said.indexOf('{');
        List<String> parts = new ArrayList<>(tokens(brace < 0 ? said : said.substring(0, brace)));
        int head = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).startsWith("+")) {
                head = i;
                parts.set(i, parts.get(i).substring(1));
            }
        }
        check(parts);
        List<String> words = new ArrayList<>(List.of(lemma(parts.remove(head))));
        parts.forEach(p -> words.add(p.toLowerCase(Locale.ROOT)));
        blockVerbs.add(words);
        String kind = code.kind();
        if (kind != null) {
            VerbPattern plain = new VerbPattern(List.of(List.of()), "subject", "object", Map.of(), code.mutual());
            verbs.add(entry(line, kind, List.of(String.join(" ", words)), plain));
        }
    }

    private void pattern(SourceLine line, String said, EventCode code) throws NotSpelled {
        List<String> tokens = tokens(said.replace("*", " * ").replaceAll("[{}()]", " "));
        check(tokens);
        String kind = code.kind();
        if (kind == null) {
            return;
        }
        if (blockVerbs.isEmpty()) {
            throw new NotSpelled(Loss.SYNTAX);
        }
        VerbPattern read = VerbPattern.of(tokens, sets, w -> isVerb.test(w) || isVerb.test(forms.verb(w)), forms::noun);
        Set<String> phrases = new LinkedHashSet<>();
        for (List<String> verb : blockVerbs) {
            for (List<String> rest : read.rest()) {
                List<String> all = new ArrayList<>(verb);
                // As written: entries match forms as well as lemmas.
                rest.forEach(w -> all.add(w.toLowerCase(Locale.ROOT)));
                phrases.add(String.join(" ", all));
                if (phrases.size() > MOST) {
                    throw new NotSpelled(Loss.TOO_MANY);
                }
            }
        }
        VerbPattern whole = new VerbPattern(
                read.rest(), read.actor(), read.recipient(), read.needs(), read.mutual() || code.mutual());
        patterns.add(entry(line, kind, List.copyOf(phrases), whole));
    }

    /** The lemma of a verb; a stem such as EXCHANG is that of a verb that Polybius knows. */
    private String lemma(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (isVerb.test(plain)) {
            return plain;
        }
        return isVerb.test(plain + "e") ? plain + "e" : forms.verb(plain);
    }

    private static String entry(SourceLine line, String kind, List<String> phrases, VerbPattern p) {
        StringBuilder out = new StringBuilder("- name: \"" + phrases.get(0) + " (" + line.where() + ")\"\n");
        out.append("  code: ").append(kind).append('\n');
        out.append("  verbs: ").append(list(phrases)).append('\n');
        if (!p.actor().equals("subject")) {
            out.append("  actor: ").append(list(List.of(p.actor()))).append('\n');
        }
        if (!p.recipient().equals("object")) {
            out.append("  recipient: ").append(list(List.of(p.recipient()))).append('\n');
        }
        if (!p.needs().isEmpty()) {
            out.append("  needs: ")
                    .append(p.needs().entrySet().stream()
                            .map(n -> "\"" + n.getKey() + "\": " + list(n.getValue()))
                            .collect(Collectors.joining(", ", "{", "}\n")));
        }
        if (p.mutual()) {
            out.append("  mutual: true\n");
        }
        return out.toString();
    }

    private static String list(List<String> words) {
        return words.stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    private static @Nullable String inBrackets(String text) {
        int open = text.indexOf('[');
        int close = text.indexOf(']', open + 1);
        return open < 0 || close < 0 ? null : text.substring(open + 1, close);
    }

    private static List<String> tokens(String text) throws NotSpelled {
        List<String> out = Arrays.stream(text.toUpperCase(Locale.ROOT).split("[\\s_]+"))
                .filter(t -> !t.isEmpty())
                .toList();
        if (out.isEmpty()) {
            throw new NotSpelled(Loss.SYNTAX);
        }
        return out;
    }

    private static void check(List<String> tokens) throws NotSpelled {
        for (String t : tokens) {
            boolean sign = t.length() == 1 && "*$+%^".contains(t);
            if (!sign && !WORD.matcher(t.startsWith("&") ? t.substring(1) : t).matches()) {
                throw new NotSpelled(Loss.CHARACTERS);
            }
        }
    }

    private static void checkNesting(String text) throws NotSpelled {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int opens = "[{(".indexOf(text.charAt(i));
            int closes = "]})".indexOf(text.charAt(i));
            if (opens >= 0) {
                open.append(text.charAt(i));
            } else if (closes >= 0) {
                int last = open.length() - 1;
                if (last < 0 || "[{(".indexOf(open.charAt(last)) != closes) {
                    throw new NotSpelled(Loss.NESTING);
                }
                open.setLength(last);
            }
            if (open.length() > DEEPEST) {
                throw new NotSpelled(Loss.NESTING);
            }
        }
        if (!open.isEmpty()) {
            throw new NotSpelled(Loss.NESTING);
        }
    }
}
