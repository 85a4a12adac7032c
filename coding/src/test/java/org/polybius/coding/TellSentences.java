package org.polybius.coding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.polybius.model.Event;

/** For writing the lexicon: prints the events of each line of standard input, with their derivations. */
public final class TellSentences {
    private TellSentences() {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println("## " + line);
            for (Event e : TestCoder.code(line)) {
                System.out.println("  " + e.type() + " " + e.mode() + " "
                        + e.cameo().code() + "  "
                        + e.actors().stream()
                                .map(p -> p.name() + "/" + p.country() + "/" + p.sectors())
                                .toList() + " -> "
                        + e.recipients().stream()
                                .map(p -> p.name() + "/" + p.country() + "/" + p.sectors())
                                .toList()
                        + "  " + e.date().start() + ".." + e.date().end() + "  " + e.place() + "  " + e.auxiliary()
                        + "  "
                        + e.attribution().stream().map(a -> a.speaker().name()).toList());
                e.why().forEach(w -> System.out.println("      " + w));
            }
        }
    }
}
