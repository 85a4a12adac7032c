package org.polybius.coding.dictionaries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.actors.ActorCore.KnownRole;

/**
 * Reads a dictionary of agents: {@code PRIME_MINISTER {PRIME_MINISTERS} [~GOV]}, {@code {}} for a word without plural,
 * {@code !PERSON! = MAN, MEN} for words that stand in others.
 */
final class AgentDictionary {
    private static final Pattern AGENT =
            Pattern.compile("([^\\[\\]{}=]+)(\\{[^\\[\\]{}]*\\})?\\s*\\[\\s*([A-Z]*)\\s*~\\s*([A-Z]*)\\s*\\]");
    private static final Pattern SET = Pattern.compile("!([A-Z]{1,30})!\\s*=(.*)");
    private static final Pattern NAMED = Pattern.compile("!([^!]{0,40})!");
    private static final Pattern PHRASE = Pattern.compile("[a-z][a-z' -]{1,80}");
    private static final int MOST = 50;
    private static final Set<String> STATELESS = Set.of("NGO", "MNC", "IMG", "IGO");

    private final ActorCore core;
    private final WordForms forms;
    private final ImportAccount account;
    private final Map<String, List<String>> sets = new HashMap<>();
    private final List<String> rows = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    AgentDictionary(ActorCore core, WordForms forms, ImportAccount account) {
        this.core = core;
        this.forms = forms;
        this.account = account;
    }

    /** The lines of a file of roles. */
    List<String> rows() {
        return rows;
    }

    void read(List<SourceLine> lines) {
        for (SourceLine line : lines) {
            if (line.text().isEmpty()) {
                continue;
            }
            account.line(line);
            String text = line.text().toUpperCase(Locale.ROOT);
            Matcher set = SET.matcher(text);
            Matcher agent = AGENT.matcher(text);
            if (set.matches()) {
                List<String> words = Stream.of(set.group(2).split(","))
                        .map(AgentDictionary::phrase)
                        .filter(w -> !w.isEmpty())
                        .limit(MOST)
                        .toList();
                // Plurals are made by rule.
                sets.put(
                        set.group(1),
                        words.stream()
                                .filter(w -> forms.noun(w).equals(w) || !words.contains(forms.noun(w)))
                                .toList());
            } else if (agent.matches()) {
                agent(line, agent);
            } else {
                account.lose(line, text.contains("[") == text.contains("]") ? Loss.SYNTAX : Loss.NESTING);
            }
        }
    }

    private void agent(SourceLine line, Matcher agent) {
        String before = agent.group(3);
        String after = agent.group(4);
        boolean stateless = STATELESS.contains(before);
        ActorCode code = ActorCode.roles(null, stateless ? after : before + after);
        if (code.sectors().isEmpty() && !stateless) {
            account.lose(line, Loss.NO_SECTOR);
            return;
        }
        boolean noPlural = agent.group(2) != null
                && agent.group(2).replaceAll("[{}\\s]", "").isEmpty();
        List<String> phrases = spelled(agent.group(1));
        if (phrases.isEmpty()
                || phrases.stream().anyMatch(p -> !PHRASE.matcher(p).matches())) {
            account.lose(line, phrases.isEmpty() ? Loss.SYNSET : Loss.CHARACTERS);
            return;
        }
        if (phrases.stream().noneMatch(taken::add)) {
            account.lose(line, Loss.DUPLICATE);
            return;
        }
        for (String phrase : phrases) {
            Optional<KnownRole> known = core.roleOf(phrase);
            boolean same = known.filter(k -> k.exact() && k.sectors().equals(code.sectors()))
                    .isPresent();
            if (!same) {
                rows.add(String.join(
                        "\t",
                        (noPlural ? "=" : "") + phrase,
                        known.map(k -> k.kind().name()).orElse("PERSON").toLowerCase(Locale.ROOT),
                        code.written(),
                        stateless
                                ? before.toLowerCase(Locale.ROOT)
                                : known.map(KnownRole::flags).orElse("-")));
            }
            if (known.isEmpty()) {
                account.lose(line, Loss.KIND_GUESSED);
            }
        }
        if (!code.whole()) {
            account.lose(line, Loss.ROLE_CODES);
        }
    }

    /** The phrase with each member of the set it names; empty if there is no such set. */
    private List<String> spelled(String name) {
        Matcher m = NAMED.matcher(name);
        if (!m.find()) {
            return List.of(phrase(name));
        }
        String before = name.substring(0, m.start());
        String behind = name.substring(m.end());
        return sets.getOrDefault(m.group(1), List.of()).stream()
                .map(member -> phrase(before + member + behind))
                .toList();
    }

    private static String phrase(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", " ").strip();
    }
}
