package org.polybius.coding.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polybius.coding.terms.TermTable;
import org.polybius.model.Document;
import org.polybius.model.Sentence;

/**
 * Finds what each sentence is about. Every word of {@code domains.tsv} is evidence of its weight: in full where the
 * sentence itself says it, and by its density where the article says it elsewhere. Thread-safe.
 */
public final class DomainReader {
    private static final String FILE = "domains.tsv";

    private final TermTable<Evidence> terms = new TermTable<>();

    private DomainReader() {}

    /** What one term is evidence of. */
    record Evidence(Domain domain, int weight, String term) {}

    /**
     * The vocabulary that ships with Polybius.
     *
     * @throws IllegalStateException naming file and line, if the file is broken
     */
    public static DomainReader load() {
        DomainReader out = new DomainReader();
        Set<String> known = new HashSet<>();
        TermTable.readFile(DomainReader.class, FILE, 3, cells -> {
            Domain domain = Domain.valueOf(cells.get(0).toUpperCase(Locale.ROOT));
            int weight = Integer.parseInt(cells.get(1));
            for (String term : cells.get(2).split("\\|")) {
                if (!known.add(domain + " " + term)) {
                    throw new IllegalArgumentException("\"" + term + "\" is listed twice for " + domain.label());
                }
                out.terms.add(term, new Evidence(domain, weight, term));
            }
        });
        return out;
    }

    /** What the document's sentences are about. */
    public DocumentDomains read(Document document) {
        List<Set<Evidence>> found = new ArrayList<>();
        int words = 0;
        for (Sentence s : document.sentences()) {
            Set<Evidence> here = new HashSet<>();
            terms.find(TermTable.forms(s), TermTable.lemmas(s), (word, e) -> here.add(e));
            found.add(here);
            words += s.size();
        }
        return new DocumentDomains(document, found, words);
    }
}
