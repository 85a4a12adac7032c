package org.polybius.server.pages;

import java.util.List;
import org.polybius.server.TextCoding;

/**
 * The codebook; template {@code codebook}.
 *
 * @param frame what all pages have
 * @param version of the ontology
 * @param groups the types, by quad
 * @param contexts contexts and what they cover
 * @param sectors sectors and what they cover
 */
public record CodebookView(
        Frame frame, String version, List<Group> groups, List<Covered> contexts, List<Covered> sectors) {

    /** Copies the lists. */
    public CodebookView {
        groups = List.copyOf(groups);
        contexts = List.copyOf(contexts);
        sectors = List.copyOf(sectors);
    }

    /** The types of a quad. */
    public record Group(int quad, String label, List<Covered> types) {
        /** Copies the list. */
        public Group {
            types = List.copyOf(types);
        }
    }

    /**
     * Something of the codebook.
     *
     * @param name its name
     * @param covers what it covers
     * @param score its intensity, or the Goldstein score of a code; empty where there is none
     * @param events how many events have it
     * @param address its page, or its events
     */
    public record Covered(String name, String covers, String score, long events, String address) {}

    /**
     * All about a type; template {@code codebooktype}.
     *
     * @param frame what all pages have
     * @param quad 1 to 4
     * @param quadName what the quad is called
     * @param type the type
     * @param recipient whether PLOVER wants a recipient
     * @param modes its modes
     * @param codes the CAMEO codes that mean it
     * @param entries the lexicon's entries
     * @param loading whether the lexicon is not there yet
     * @param examples events of the data
     */
    public record Type(
            Frame frame,
            int quad,
            String quadName,
            Covered type,
            boolean recipient,
            List<Covered> modes,
            List<Covered> codes,
            List<TextCoding.Entry> entries,
            boolean loading,
            List<DyadView.Item> examples) {
        /** Copies the lists. */
        public Type {
            modes = List.copyOf(modes);
            codes = List.copyOf(codes);
            entries = List.copyOf(entries);
            examples = List.copyOf(examples);
        }
    }
}
