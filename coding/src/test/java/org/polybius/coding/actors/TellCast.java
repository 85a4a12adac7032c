package org.polybius.coding.actors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.polybius.model.Document;
import org.polybius.model.Party;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** Prints whom the nouns of text files stand for; a trailing argument such as 2015-05-21 dates the files before it. */
final class TellCast {
    private TellCast() {}

    public static void main(String[] args) throws IOException {
        LocalDate day = LocalDate.parse(args[args.length - 1]);
        for (String file : List.of(args).subList(0, args.length - 1)) {
            Document d = Texts.document(Files.readString(Path.of(file)), day);
            long from = System.nanoTime();
            Cast cast = Texts.cast(d);
            System.out.printf(
                    "== %s focus %s, %d us a sentence%n",
                    file,
                    cast.focusCountry(),
                    (System.nanoTime() - from)
                            / 1000
                            / Math.max(1, d.sentences().size()));
            for (Sentence s : d.sentences()) {
                System.out.println("-- " + s);
                for (Token t : s.tokens()) {
                    if (List.of("NOUN", "PROPN", "PRON", "ADJ", "NUM")
                                    .contains(t.upos().name())
                            && !t.is("compound")
                            && !t.is("amod")) {
                        print(cast, s, t);
                    }
                }
            }
        }
    }

    private static void print(Cast cast, Sentence s, Token t) {
        String who = show(cast.parties(s, t.index()));
        String owners = show(cast.owners(s, t.index(), false));
        Kind kind = cast.kind(s, t.index());
        if (!who.isEmpty() || !owners.isEmpty() || kind != Kind.OTHER) {
            System.out.printf(
                    "   %-14s %-12s %s%s%n",
                    t.form(), kind, who, who.isEmpty() && !owners.isEmpty() ? "  OF " + owners : "");
        }
    }

    private static String show(List<Party> parties) {
        StringBuilder out = new StringBuilder();
        for (Party p : parties) {
            out.append(out.isEmpty() ? "" : "; ")
                    .append(p.name())
                    .append(' ')
                    .append(p.country())
                    .append(' ')
                    .append(p.sectors());
        }
        return out.toString();
    }
}
