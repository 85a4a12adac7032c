package org.polybius.coding.project;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;
import org.polybius.model.ontology.Ontology;
import org.polybius.model.ontology.Sector;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code codebook.yaml}: a map with {@code codes}, a list of own event types. */
public final class CodebookReader {
    /** The name of the file in a user's folder. */
    public static final String FILE = "codebook.yaml";

    private static final Set<String> ROOT = Set.of("name", "codes");
    private static final Set<String> CODE = Set.of("code", "label", "description", "kind", "when");
    private static final Set<String> RULE =
            Set.of("mode", "cameo", "context", "actor", "recipient", "party", "place", "words");
    private static final Set<String> WHO = Set.of("country", "sector");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,31}");
    private static final Pattern CAMEO = Pattern.compile("\\d{1,4}\\*?|\\*");

    private final Ontology ontology;
    private final Mistakes mistakes;
    private final Set<String> countries;

    /** @param mistakes told what is wrong */
    public CodebookReader(Ontology ontology, Mistakes mistakes) {
        this.ontology = ontology;
        this.mistakes = mistakes;
        this.countries = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        countries.add("KOS");
        countries.addAll(ontology.pseudoCountries().keySet());
    }

    /** The codes that could be read. */
    public Codebook read(DataFile file) {
        Node root = YamlMap.root(file, mistakes).orElse(null);
        if (root == null) {
            return Codebook.EMPTY;
        }
        Map<String, OwnCode> codes = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        YamlMap.of(file.name(), root, "a codebook is a map with 'codes:', a list of codes", mistakes)
                .ifPresent(map -> {
                    map.allow(ROOT);
                    for (YamlMap code : map.maps("codes")) {
                        OwnCode read = code(code);
                        if (read != null) {
                            lines.putIfAbsent(read.code(), code.line());
                        }
                        if (read != null && codes.putIfAbsent(read.code(), read) != null) {
                            code.wrong("code", "'" + read.code() + "' stands twice: join the two");
                        }
                    }
                });
        return new Codebook(file.name(), codes.values(), lines);
    }

    private @Nullable OwnCode code(YamlMap map) {
        map.allow(CODE);
        String name = map.text("code");
        if (name == null || !NAME.matcher(name).matches() || isType(name)) {
            map.wrong(
                    "code",
                    name != null && isType(name)
                            ? name + " is a PLOVER type: take another word"
                            : "a code is a letter and then letters, digits, _ . - (32 at most), as in LANDGRAB");
            return null;
        }
        String label = map.text("label");
        if (label == null) {
            map.wrong("label", name + " needs a label: a few words for people");
        }
        String words = map.text("kind");
        Kind kind = null;
        if (words == null) {
            map.wrong("kind", name + " needs to say what it is a kind of, as in kind: COERCE/seize 171");
        } else {
            try {
                kind = Kind.parse(words, ontology);
            } catch (IllegalArgumentException e) {
                map.wrong("kind", String.valueOf(e.getMessage()));
            }
        }
        if (label == null || kind == null) {
            return null;
        }
        EventType type = kind.type();
        List<Rule> rules = map.maps("when").stream().map(m -> rule(m, type)).toList();
        return new OwnCode(name, label, map.text("description"), kind, rules);
    }

    private static boolean isType(String name) {
        return EnumSet.allOf(EventType.class).stream().anyMatch(t -> t.name().equalsIgnoreCase(name));
    }

    private Rule rule(YamlMap map, EventType type) {
        map.allow(RULE);
        if (map.fields().isEmpty()) {
            map.wrong("", "a rule without conditions would take every " + type + ": say which");
        }
        List<String> modes = ontology.modes().getOrDefault(type, List.of()).stream()
                .map(Mode::name)
                .toList();
        return new Rule(
                map.line(),
                checked(map, "mode", modes::contains, "is no mode of " + type, modes),
                checked(
                        map,
                        "cameo",
                        c -> CAMEO.matcher(c).matches() && isCameo(c),
                        "is no CAMEO code; write 171, or 17* for all that begin so",
                        List.of()),
                checked(
                        map,
                        "context",
                        ontology.contexts()::containsKey,
                        "is no PLOVER context",
                        ontology.contexts().keySet()),
                who(map, "actor"),
                who(map, "recipient"),
                who(map, "party"),
                countries(map, "place"),
                map.list("words").stream()
                        .map(w -> w.strip().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private boolean isCameo(String pattern) {
        String digits = pattern.replace("*", "");
        return pattern.endsWith("*")
                ? ontology.cameo().keySet().stream().anyMatch(c -> c.startsWith(digits))
                : ontology.cameo().containsKey(digits);
    }

    private Rule.Who who(YamlMap rule, String field) {
        return rule.map(field)
                .map(m -> {
                    m.allow(WHO);
                    List<String> sectors = checked(
                            m,
                            "sector",
                            s -> sector(s) != null,
                            "is no sector",
                            List.of(Sector.values()).stream().map(Enum::name).toList());
                    EnumSet<Sector> found = EnumSet.noneOf(Sector.class);
                    sectors.forEach(s -> found.add(Sector.valueOf(s)));
                    return new Rule.Who(countries(m, "country"), Set.copyOf(found));
                })
                .orElse(Rule.Who.ANYBODY);
    }

    private static @Nullable Sector sector(String name) {
        for (Sector s : Sector.values()) {
            if (s.name().equals(name)) {
                return s;
            }
        }
        return null;
    }

    private List<String> countries(YamlMap map, String field) {
        return checked(
                map, field, countries::contains, "is no country: use ISO 3166-1 alpha-3, such as ZMB", List.of());
    }

    private static List<String> checked(
            YamlMap map, String field, Predicate<String> known, String problem, java.util.Collection<String> all) {
        List<String> out = new ArrayList<>();
        for (String value : map.list(field)) {
            if (known.test(value)) {
                out.add(value);
            } else {
                map.wrong(field, "'" + value + "' " + problem + Nearest.hint(value, all));
            }
        }
        return List.copyOf(out);
    }
}
