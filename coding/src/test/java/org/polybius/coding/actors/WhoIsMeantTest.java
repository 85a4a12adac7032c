package org.polybius.coding.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polybius.model.Document;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.ontology.Sector;

class WhoIsMeantTest {

    record Case(String text, @Nullable LocalDate day, String word, String expected) {
        @Override
        public String toString() {
            return word + " in: " + text;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> out = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(WhoIsMeantTest.class.getResourceAsStream("cases.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.isBlank() || line.startsWith("# ") && line.indexOf('\t') < 0) {
                    continue;
                }
                String[] f = line.split("\t", -1);
                assertThat(f).as(line).hasSize(4);
                LocalDate day = f[1].equals("-") ? null : LocalDate.parse(f[1]);
                out.add(new Case(f[0].replace('¶', '\n'), day, f[2], f[3]));
            }
        }
        return out;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theWordStandsFor(Case c) {
        Document d = Texts.document(c.text, c.day);
        Cast cast = Texts.cast(d);
        boolean first = c.word.endsWith("^1");
        String word = first ? c.word.substring(0, c.word.length() - 2) : c.word;
        List<Party> found = null;
        for (Sentence s : d.sentences()) {
            for (Token t : s.tokens()) {
                if (t.form().equals(word) && !(first && found != null)) {
                    found = cast.parties(s, t.index());
                }
            }
        }
        assertThat(found).as("no word " + word).isNotNull();
        String[] expected = c.expected.equals("-") ? new String[0] : c.expected.split("; ", -1);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            shown.add(show(found.get(i), i < expected.length ? expected[i] : "* = *"));
        }
        assertThat(String.join("; ", shown)).isEqualTo(expected.length == 0 ? "" : c.expected);
    }

    /** The party in the case's own notation; what the case leaves open is left open. */
    private static String show(Party p, String expected) {
        boolean anyName = expected.startsWith("* = ");
        boolean anySector = expected.endsWith(" *");
        Sector sector = p.sector();
        return (anyName ? "*" : p.name()) + " = " + (p.country() == null ? "-" : p.country()) + " "
                + (anySector ? "*" : sector == null ? "-" : sector.name());
    }
}
