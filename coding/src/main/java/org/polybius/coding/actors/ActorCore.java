package org.polybius.coding.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.Country;
import org.polybius.coding.countries.NameTable;
import org.polybius.coding.countries.NameTable.Match;
import org.polybius.coding.countries.NameTable.TokenPieces;
import org.polybius.coding.project.DataFile;
import org.polybius.coding.project.Mistakes;
import org.polybius.model.ontology.Sector;

/** What is known of actors before an article is read. Immutable once loaded and safe for several threads. */
public final class ActorCore {
    private static final Map<String, String> IRREGULAR =
            Map.of("wife", "wives", "thief", "thieves", "life", "lives", "child", "children", "half", "halves");
    private static final Set<String> REGULAR_MAN = Set.of("german", "roman", "human", "shaman", "ottoman");

    private final NameTable<NamedActor> names;
    private final NameTable<NamedActor> shared = new NameTable<>(Set.of());
    private final Map<String, List<RoleForm>> roles = new HashMap<>();
    private final Map<String, NamedActor> byId = new HashMap<>();

    /** The words of a role as they stand in a text, lower case. */
    private record RoleForm(List<String> words, Role role, boolean plural) {}

    /**
     * A role found in a sentence.
     *
     * @param end index after its last token
     */
    record RoleMatch(int start, int end, Role role, boolean plural) {}

    private ActorCore(Set<String> countries, OwnActors own) {
        own.roles().forEach(this::addRole);
        for (Role role : ActorFiles.roles()) {
            addRole(role);
        }
        roles.values().forEach(forms -> forms.sort((a, b) -> b.words.size() - a.words.size()));
        List<ActorFiles.Row> known = new ArrayList<>(ActorFiles.bodies("groups.tsv", Kind.GROUP, countries));
        names = new NameTable<>(initials(known));
        own.rows().forEach(this::add);
        Set<String> replaced = Set.copyOf(byId.keySet());
        known.addAll(ActorFiles.bodies("agencies.tsv", Kind.ORGANISATION, countries));
        known.addAll(ActorFiles.bodies("organisations.tsv", Kind.ORGANISATION, countries));
        known.addAll(ActorFiles.leaders(countries));
        // Looked up before any of ours is added: a name that a user gives means the user's actor alone.
        List<ActorFiles.Row> ours = known.stream()
                .filter(row -> !replaced.contains(row.actor().id()))
                .map(row -> new ActorFiles.Row(row.actor(), unknown(row.names()), unknown(row.shared())))
                .toList();
        ours.forEach(this::add);
        Spellings spellings = new Spellings(ActorFiles.spellings());
        ours.stream().filter(row -> row.actor().kind() == Kind.PERSON).forEach(row -> {
            row.names().forEach(name -> respell(spellings, name, names, row.actor()));
            row.shared().forEach(name -> respell(spellings, name, shared, row.actor()));
        });
    }

    /** Armed groups like to spell a word with their initials (FACT, MODEL): in small letters it is that word. */
    private static Set<String> initials(List<ActorFiles.Row> groups) {
        return groups.stream()
                .flatMap(row -> row.names().stream())
                .filter(name -> name.chars().allMatch(Character::isUpperCase))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Reads the data files, checked against the countries of {@link Countries#load()}. */
    public static ActorCore load() {
        return load(Countries.load());
    }

    /**
     * Reads the data files.
     *
     * @param countries whose codes may stand in them
     * @throws IllegalStateException if a data file is missing or a line of it is broken; the message names the line
     */
    public static ActorCore load(Countries countries) {
        return load(countries, List.of(), new Mistakes());
    }

    /**
     * Reads the data files, under those of a user: an actor of theirs replaces ours of the same name, and any name or role
     * that both have means theirs.
     *
     * @param countries whose codes may stand in them
     * @param own the files of {@code actors/} in a user's folder
     * @param mistakes told every line of {@code own} that is wrong; the others are kept
     * @throws IllegalStateException if a file of Polybius's own is missing or broken; the message names the line
     */
    public static ActorCore load(Countries countries, List<DataFile> own, Mistakes mistakes) {
        Set<String> codes = new HashSet<>();
        for (Country c : countries.all()) {
            codes.add(c.iso3());
        }
        OwnActors theirs = new OwnActors(codes);
        own.forEach(file -> theirs.read(file, mistakes));
        return new ActorCore(codes, theirs);
    }

    /** Whether a code stands for no state, but for what has none: "IGO", "NGO". */
    public static boolean isPseudoCountry(String code) {
        return ActorFiles.PSEUDO_COUNTRIES.contains(code);
    }

    private void add(ActorFiles.Row row) {
        if (byId.put(row.actor().id(), row.actor()) != null) {
            throw new IllegalStateException(
                    "two actors are called " + row.actor().name());
        }
        row.names().forEach(name -> names.add(name, row.actor()));
        row.shared().forEach(name -> shared.add(name, row.actor()));
    }

    private List<String> unknown(List<String> given) {
        return given.stream().filter(n -> names.get(n).isEmpty()).toList();
    }

    /** Adds other spellings of a name, unless somebody else is written so. */
    private void respell(Spellings spellings, String name, NameTable<NamedActor> table, NamedActor actor) {
        for (String spelled : spellings.of(name)) {
            if (names.get(spelled).isEmpty() && shared.get(spelled).isEmpty()) {
                table.add(spelled, actor);
            }
        }
    }

    private void addRole(Role role) {
        String phrase = role.phrase();
        if (phrase.startsWith("=")) {
            Role plain = new Role(phrase.substring(1), role.kind(), role.sectors(), role.flags());
            addForm(plain, plain.phrase(), role.kind() != Kind.ORGANISATION);
            return;
        }
        addForm(role, phrase, false);
        for (String plural : plurals(role)) {
            addForm(role, plural, true);
        }
    }

    private void addForm(Role role, String phrase, boolean plural) {
        List<String> words = new ArrayList<>();
        for (String w : phrase.split(" ", -1)) {
            words.addAll(words(w));
        }
        roles.computeIfAbsent(words.get(0), k -> new ArrayList<>(1)).add(new RoleForm(words, role, plural));
    }

    /** A word cut as parsers cut it: the genitive ending stands alone. */
    private static List<String> words(String w) {
        if (w.endsWith("'s")) {
            return List.of(w.substring(0, w.length() - 2), "'s");
        }
        return w.endsWith("'") ? List.of(w.substring(0, w.length() - 1), "'") : List.of(w);
    }

    private static List<String> plurals(Role role) {
        String noun = role.noun();
        int at = role.phrase().equals(noun) ? 0 : role.phrase().lastIndexOf(noun);
        int inner = role.phrase().indexOf(" " + noun + " ");
        if (inner >= 0) {
            at = inner + 1;
        } else if (role.phrase().startsWith(noun + " ")) {
            at = 0;
        }
        List<String> out = new ArrayList<>(2);
        for (String plural : pluralWords(noun)) {
            out.add(role.phrase().substring(0, at) + plural + role.phrase().substring(at + noun.length()));
        }
        return out;
    }

    private static List<String> pluralWords(String noun) {
        String irregular = IRREGULAR.get(noun);
        if (irregular != null) {
            return List.of(irregular);
        }
        if (noun.endsWith("person")) {
            return List.of(noun.substring(0, noun.length() - 6) + "people", noun + "s");
        }
        if (noun.endsWith("man") && !REGULAR_MAN.contains(noun)) {
            return List.of(noun.substring(0, noun.length() - 3) + "men");
        }
        if (noun.matches(".*[^aeiou]y")) {
            return List.of(noun.substring(0, noun.length() - 1) + "ies");
        }
        return List.of(noun.matches(".*(s|x|ch|sh|z)") ? noun + "es" : noun + "s");
    }

    /**
     * What a role noun is known to say.
     *
     * @param kind what its bearer is
     * @param sectors primary first
     * @param flags as {@code roles.tsv} writes them, "-" for none
     * @param exact whether the whole phrase is known, or only words at its end ("minister" of "manpower minister")
     */
    public record KnownRole(Kind kind, List<Sector> sectors, String flags, boolean exact) {}

    /** What is known of a role by its phrase, lower case and singular, or else by the longest end of it. */
    public Optional<KnownRole> roleOf(String phrase) {
        String[] all = phrase.split(" ", -1);
        for (int from = 0; from < all.length; from++) {
            List<String> wanted = List.of(all).subList(from, all.length);
            boolean exact = from == 0;
            Optional<Role> found = roles.getOrDefault(wanted.get(0), List.of()).stream()
                    .filter(f -> f.words.equals(wanted))
                    .map(RoleForm::role)
                    .findFirst();
            if (found.isPresent()) {
                return found.map(r -> new KnownRole(
                        r.kind(),
                        r.sectors(),
                        r.flags().isEmpty()
                                ? "-"
                                : r.flags().stream()
                                        .map(f -> f.name().toLowerCase(Locale.ROOT))
                                        .sorted()
                                        .collect(Collectors.joining(",")),
                        exact));
            }
        }
        return Optional.empty();
    }

    /**
     * The actors of the longest name that begins at token {@code from}, or null.
     *
     * @param spokenOf whether the article speaks of a country: there a name that many bear means an actor of that country
     */
    @Nullable
    Match<NamedActor> name(TokenPieces pieces, int from, Predicate<String> spokenOf) {
        Match<NamedActor> sure = names.find(pieces, from);
        Match<NamedActor> borne = shared.find(pieces, from);
        if (borne == null || sure != null && sure.end() > borne.end()) {
            return sure;
        }
        List<NamedActor> here = borne.values().stream()
                .filter(a -> a.terms().stream().anyMatch(t -> spokenOf.test(t.country())))
                .toList();
        if (here.isEmpty() || sure == null || sure.end() < borne.end()) {
            return here.isEmpty() ? sure : new Match<>(borne.start(), borne.end(), here);
        }
        List<NamedActor> both = new ArrayList<>(sure.values());
        both.addAll(here);
        return new Match<>(sure.start(), sure.end(), both);
    }

    /** The longest role phrase that begins at token {@code from}, or null; capitals do not count. */
    @Nullable
    RoleMatch role(TokenPieces s, int from) {
        List<RoleForm> forms = roles.get(s.word(from));
        if (forms == null) {
            return null;
        }
        for (RoleForm form : forms) {
            int size = form.words.size();
            boolean fits = from + size <= s.size();
            for (int i = 1; fits && i < size; i++) {
                fits = form.words.get(i).equals(s.word(from + i));
            }
            if (fits) {
                return new RoleMatch(from, from + size, form.role, form.plural);
            }
        }
        return null;
    }

    /** Whether {@code words}, lower case, is a role phrase of a body: a name that every country's body may have. */
    boolean isGenericBody(String words) {
        List<RoleForm> forms = roles.get(words.split(" ", -1)[0]);
        return forms != null
                && forms.stream()
                        .anyMatch(f -> String.join(" ", f.words).equals(words)
                                && (f.role.kind() == Kind.ORGANISATION || f.role.kind() == Kind.GROUP));
    }
}
