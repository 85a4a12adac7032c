package org.polybius.store.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.store.formats.PlainWords;

/**
 * What a search looks in, and for what. Both are {@link PlainWords}, each word with a space before and behind: so a search
 * for words, for phrases and for beginnings of words is a search for a part of the text.
 */
final class EventWords {
    private EventWords() {}

    /** What a search for an event looks in: its quotes, parties and place, and the article's title. */
    static String of(Event event, @Nullable String title) {
        Set<String> parts = new LinkedHashSet<>();
        if (title != null) {
            parts.add(PlainWords.of(title));
        }
        for (Evidence e : event.evidence()) {
            parts.add(PlainWords.of(e.quote()));
        }
        for (List<Party> side : List.of(event.actors(), event.recipients())) {
            for (Party p : side) {
                parts.add(PlainWords.of(p.name()));
            }
        }
        event.attribution().forEach(a -> parts.add(PlainWords.of(a.speaker().name())));
        if (event.place() != null) {
            parts.add(PlainWords.of(event.place().name()));
        }
        // Two spaces between parts: no phrase reaches over the end of one.
        return String.join(" ", parts);
    }

    /** Each word of what a search looks in. */
    static Set<String> terms(String words) {
        Set<String> out = new LinkedHashSet<>(Arrays.asList(words.split(" ")));
        out.remove("");
        return out;
    }

    /**
     * The parts a search looks for, all of which must be there: words, phrases in double quotes, beginnings of words with
     * a star behind. Empty where the search names no word.
     */
    static List<String> wanted(String search) {
        List<String> out = new ArrayList<>();
        String[] pieces = search.split("\"", -1);
        for (int i = 0; i < pieces.length; i++) {
            boolean phrase = i % 2 == 1;
            for (String piece :
                    phrase ? new String[] {pieces[i]} : pieces[i].strip().split("\\s+")) {
                String words = PlainWords.of(piece);
                if (!words.isBlank()) {
                    out.add(piece.endsWith("*") ? words.substring(0, words.length() - 1) : words);
                }
            }
        }
        return out;
    }
}
