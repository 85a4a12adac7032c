package org.polybius.coding.dictionaries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.polybius.coding.actors.ActorCore;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.Country;
import org.polybius.coding.lexicon.Entry;
import org.polybius.coding.lexicon.Lexicon;
import org.polybius.model.ontology.Ontology;

/**
 * Turns dictionaries of TABARI and PETRARCH into the files of a project folder: {@code verbs.yaml} (verbs alone), {@code
 * patterns.yaml} (verbs with other words), {@code actors/imported.tsv} and {@code actors/roles.tsv}. Not thread-safe.
 */
public final class DictionaryImport {
    /** Where what could not be carried is told, line by line. */
    public static final String REPORT = "import-report.txt";

    private static final int ENTRIES_A_FILE = 5000;
    private static final int ROWS_A_FILE = 40_000;

    private final ImportAccount account = new ImportAccount();
    private final VerbDictionary verbs;
    private final ActorDictionary actors;
    private final AgentDictionary agents;
    private final List<String> sources = new ArrayList<>();

    /**
     * @param ontology whose CAMEO codes have PLOVER types
     * @param countries whose codes actors may have
     * @param core the built-in actors, whose roles need no import
     * @param lexicon the built-in one, by which words are told from verbs
     * @param forms gives the lemmas that entries are found by
     */
    public DictionaryImport(Ontology ontology, Countries countries, ActorCore core, Lexicon lexicon, WordForms forms) {
        Set<String> codes = new HashSet<>();
        for (Country c : countries.all()) {
            codes.add(c.iso3());
        }
        Predicate<String> isVerb = w -> !lexicon.candidates(Entry.Kind.VERB, w).isEmpty();
        Predicate<String> isWord = isVerb.or(
                        w -> !lexicon.candidates(Entry.Kind.NOUN, w).isEmpty())
                .or(w -> core.roleOf(w).isPresent());
        verbs = new VerbDictionary(ontology, forms, isVerb, account);
        actors = new ActorDictionary(codes, isWord, account);
        agents = new AgentDictionary(core, forms, account);
    }

    /**
     * Reads a dictionary; what it lists is told by what its lines look like.
     *
     * @throws IOException if it cannot be read or is no dictionary; the message names it and says why
     */
    public void read(Path file) throws IOException {
        SourceFile source = SourceFile.read(file, account);
        sources.add(String.valueOf(file.getFileName()).replaceAll("\\p{Cntrl}", "?"));
        switch (source.kind()) {
            case VERBS -> verbs.read(source.lines());
            case ACTORS -> actors.read(source.lines());
            case AGENTS -> agents.read(source.lines());
        }
    }

    /** What became of the lines read. */
    public ImportAccount account() {
        return account;
    }

    /**
     * Writes what could be carried.
     *
     * @param folder a folder that is empty or not there yet
     * @return the files written, and how many entries or lines each has
     * @throws IOException if the folder has files already, or cannot be written
     */
    public Map<Path, Integer> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new IOException(folder + " is not empty: name a new folder");
            }
        }
        Map<Path, Integer> out = new LinkedHashMap<>();
        write(folder, "verbs", ".yaml", verbs.verbs(), ENTRIES_A_FILE, out);
        write(folder, "patterns", ".yaml", verbs.patterns(), ENTRIES_A_FILE, out);
        if (!actors.rows().isEmpty() || !agents.rows().isEmpty()) {
            Path below = Files.createDirectory(folder.resolve("actors"));
            write(below, "imported", ".tsv", actors.rows(), ROWS_A_FILE, out);
            write(below, "roles", ".tsv", agents.rows(), Integer.MAX_VALUE, out);
        }
        List<String> lost = account.lost().stream().map(Object::toString).toList();
        Files.write(folder.resolve(REPORT), lost, StandardCharsets.UTF_8);
        return out;
    }

    private void write(Path folder, String name, String ending, List<String> parts, int most, Map<Path, Integer> out)
            throws IOException {
        String head = "# Imported by polybius lexicon import from " + String.join(", ", sources)
                + ". The licence is that of these files.\n";
        for (int from = 0, n = 1; from < parts.size(); from += Math.min(most, parts.size()), n++) {
            List<String> some = parts.subList(from, from + Math.min(most, parts.size() - from));
            Path file = folder.resolve(name + (n == 1 ? "" : "-" + n) + ending);
            StringBuilder text = new StringBuilder(head);
            some.forEach(p -> text.append(p).append(p.endsWith("\n") ? "" : "\n"));
            Files.writeString(file, text);
            out.put(file, some.size());
        }
    }
}
