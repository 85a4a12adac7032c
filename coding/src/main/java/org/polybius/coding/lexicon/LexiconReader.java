package org.polybius.coding.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polybius.coding.project.Codebook;
import org.polybius.coding.project.CodebookReader;
import org.polybius.coding.project.DataFile;
import org.polybius.coding.project.Mistakes;
import org.polybius.coding.project.Nearest;
import org.polybius.coding.project.ProjectFolder;
import org.polybius.coding.project.YamlMap;
import org.polybius.model.ontology.Ontology;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the lexicon's data files: {@code lexicon.txt} names them in order, {@code classes.yaml}, {@code composition.tsv}
 * and the files of entries. A user's folder has the same form and is read over them: its entries are tried first and
 * replace those of the same name, its rows of the table come first, its classes add to those that are there. All mistakes
 * are gathered, each with file, line and field.
 */
public final class LexiconReader {
    private static final String INDEX = "lexicon.txt";
    private static final String ACTORS = "actors";

    /**
     * A lexicon as far as it could be read.
     *
     * @param lexicon what could be read
     * @param mistakes what is wrong
     * @param lines line of each field of each entry, by the entry's name
     * @param actors the files of a user's actors, for {@link org.polybius.coding.actors.ActorCore} to read
     */
    public record Checked(
            Lexicon lexicon, Mistakes mistakes, Map<String, Map<String, Integer>> lines, List<DataFile> actors) {

        /**
         * The lexicon, if no mistake was found in it or since.
         *
         * @throws LexiconException if there is one
         */
        public Lexicon faultless() {
            if (mistakes.anyErrors()) {
                throw new LexiconException(mistakes);
            }
            return lexicon;
        }
    }

    private final Ontology ontology;
    private final Mistakes mistakes;
    private final MessageDigest digest = sha256();
    private final Map<String, Entry> builtIn = new LinkedHashMap<>();
    private final Map<String, Entry> own = new LinkedHashMap<>();
    private final NounClasses classes = new NounClasses();

    private LexiconReader(Ontology ontology, Mistakes mistakes) {
        this.ontology = ontology;
        this.mistakes = mistakes;
    }

    /**
     * The lexicon that ships with Polybius.
     *
     * @throws LexiconException if the files hold mistakes
     * @throws UncheckedIOException if one cannot be read
     */
    public static Lexicon load(Ontology ontology) {
        return check(ontology, Optional.empty()).faultless();
    }

    /**
     * The lexicon that ships with Polybius, under the files of a user's folder.
     *
     * @throws LexiconException if the files hold mistakes
     * @throws UncheckedIOException if a file of Polybius's own cannot be read
     */
    public static Lexicon load(Ontology ontology, Optional<Path> folder) {
        return check(ontology, folder).faultless();
    }

    /** Reads all that can be read, and tells what is wrong with the rest. */
    public static Checked check(Ontology ontology, Optional<Path> folder) {
        Mistakes mistakes = new Mistakes();
        return new LexiconReader(ontology, mistakes).readAll(folder.map(f -> new ProjectFolder(f, mistakes)));
    }

    private Checked readAll(Optional<ProjectFolder> folder) {
        Optional<ProjectFolder> there = folder.filter(ProjectFolder::exists);
        List<DataFile> actors = there.map(LexiconReader::actors).orElse(List.of());
        List<DataFile> theirs = there.map(f -> files(f, !actors.isEmpty())).orElse(List.of());
        Codebook codebook = theirs.stream()
                .filter(f -> isNamed(f, CodebookReader.FILE))
                .findFirst()
                .map(f -> new CodebookReader(ontology, mistakes).read(f))
                .orElse(Codebook.EMPTY);
        CompositionTable table = new CompositionTable(ontology, codebook);
        EntryReader entries = new EntryReader(ontology, codebook);
        // A second of each start goes into their YAML, so every core takes part; the stream keeps their order.
        index(resource(INDEX)).values().stream().map(this::resource).toList().parallelStream()
                .map(Parsed::of)
                .toList()
                .forEach(f -> readFile(f, table, entries, true));
        if (table.rows().isEmpty()) {
            mistakes.error(INDEX, 0, "", "no .tsv file with the composition table");
        }
        for (DataFile file : theirs) {
            if (!isNamed(file, CodebookReader.FILE)) {
                readFile(Parsed.of(file), table, entries, false);
            }
        }
        List<Entry> kept = builtIn.values().stream()
                .filter(e -> !own.containsKey(e.name()))
                .toList();
        theirs.forEach(f -> digest.update(f.text().getBytes(StandardCharsets.UTF_8)));
        actors.forEach(f -> digest.update(f.text().getBytes(StandardCharsets.UTF_8)));
        String hash = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        return new Checked(
                new Lexicon(own.values(), kept, classes, table, codebook, hash), mistakes, entries.lines(), actors);
    }

    private static boolean isNamed(DataFile file, String name) {
        return file.name().equals(name) || file.name().replace('\\', '/').endsWith("/" + name);
    }

    private static List<DataFile> actors(ProjectFolder folder) {
        return folder.names(ACTORS, ".tsv").stream()
                .flatMap(name -> folder.read(name).stream())
                .toList();
    }

    /** The user's files: those that its {@code lexicon.txt} names, or all; the codebook in any case. */
    private List<DataFile> files(ProjectFolder folder, boolean mayBeNone) {
        Map<String, DataFile> out = new LinkedHashMap<>();
        Optional<DataFile> named = folder.read(INDEX);
        if (named.isPresent()) {
            DataFile by = named.get();
            index(by).forEach((line, name) -> {
                if (!name.startsWith(ACTORS + "/")) {
                    folder.readNamed(name, by.name(), line).ifPresent(f -> out.put(name, f));
                }
            });
        } else {
            folder.names("", ".yaml", ".yml", ".tsv")
                    .forEach(name -> folder.read(name).ifPresent(f -> out.put(name, f)));
        }
        if (!out.containsKey(CodebookReader.FILE)) {
            folder.read(CodebookReader.FILE).ifPresent(f -> out.put(CodebookReader.FILE, f));
        }
        if (out.isEmpty() && !mayBeNone) {
            mistakes.error(
                    folder.shown(""),
                    0,
                    "",
                    "holds no lexicon: put codebook.yaml, files of entries (*.yaml) or actors/*.tsv there");
        }
        return List.copyOf(out.values());
    }

    /** Line to file, in their order. */
    private static Map<Integer, String> index(DataFile file) {
        Map<Integer, String> out = new LinkedHashMap<>();
        int number = 0;
        for (String line : file.text().split("\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                out.put(number, line.strip());
            }
        }
        return out;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private DataFile resource(String name) {
        try (InputStream in = LexiconReader.class.getResourceAsStream(name)) {
            if (in == null) {
                mistakes.error(INDEX, 0, "", "there is no file " + name);
                return new DataFile(name, "");
            }
            byte[] bytes = in.readAllBytes();
            digest.update(bytes);
            return new DataFile(name, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as YAML, where it is none of a table, and what is wrong with that. */
    private record Parsed(DataFile file, Optional<Node> root, Mistakes mistakes) {

        static Parsed of(DataFile file) {
            Mistakes mistakes = new Mistakes();
            return new Parsed(file, isTable(file) ? Optional.empty() : YamlMap.root(file, mistakes), mistakes);
        }

        static boolean isTable(DataFile file) {
            return file.name().endsWith(".tsv");
        }
    }

    private void readFile(Parsed parsed, CompositionTable table, EntryReader entries, boolean ours) {
        String name = parsed.file().name();
        mistakes.addAll(parsed.mistakes());
        if (Parsed.isTable(parsed.file())) {
            table.putFirst(parsed.file(), mistakes);
            return;
        }
        Node root = parsed.root().orElse(null);
        if (root instanceof MappingNode) {
            YamlMap.of(name, root, "", mistakes).ifPresent(this::readClasses);
        } else if (root instanceof SequenceNode list) {
            for (Node n : list.getValue()) {
                YamlMap.of(name, n, "an entry is a map that begins with 'name:'", mistakes)
                        .ifPresent(map -> readEntry(name, map, entries, ours));
            }
        } else if (root != null) {
            mistakes.error(name, 1, "", "holds neither a list of entries nor a map of noun classes");
        }
    }

    private void readClasses(YamlMap map) {
        for (String name : map.fields()) {
            if (!map.isMap(name)) {
                classes.add(name, map.list(name));
                continue;
            }
            map.map(name).ifPresent(change -> {
                change.allow(Set.of("only", "add", "remove"));
                if (change.has("only")) {
                    classes.replace(name, change.list("only"));
                }
                if (change.has("add")) {
                    classes.add(name, change.list("add"));
                }
                List<String> unknown = classes.remove(name, change.list("remove"));
                if (!unknown.isEmpty()) {
                    change.wrong("remove", "the class " + name + " has no " + String.join(", ", unknown));
                }
            });
        }
    }

    private void readEntry(String file, YamlMap map, EntryReader entries, boolean ours) {
        if (!ours && map.has("remove")) {
            map.allow(Set.of("remove"));
            for (String name : map.list("remove")) {
                if (builtIn.remove(name) == null) {
                    map.wrong("remove", "there is no entry '" + name + "'" + Nearest.hint(name, builtIn.keySet()));
                }
            }
            return;
        }
        Entry entry = entries.read(file, map, ours);
        if (entry == null) {
            return;
        }
        Entry other = (ours ? builtIn : own).putIfAbsent(entry.name(), entry);
        if (other != null) {
            map.wrong("name", "'" + entry.name() + "' is taken at " + other.file() + ":" + other.line());
        }
    }
}
