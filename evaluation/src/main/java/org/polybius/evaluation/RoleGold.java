package org.polybius.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polybius.model.CharSpan;

/**
 * A sentence in which people marked, word by word, who acts and who undergoes.
 *
 * @param id the sentence's id
 * @param text its words, with blanks where newspapers print them
 * @param words where each word stands in the text
 * @param roles what each word is part of: {@code S} of who acts, {@code T} of who undergoes, {@code R} of who else is
 *     related, {@code O} of nobody
 */
public record RoleGold(String id, String text, List<CharSpan> words, List<String> roles) {

    /** Copies the lists. */
    public RoleGold {
        words = List.copyOf(words);
        roles = List.copyOf(roles);
    }

    /**
     * Reads sentences in the CoNLL manner: a word and its tag ({@code B-S}, {@code I-T}, {@code O}) a line, a blank line
     * after each sentence.
     *
     * @param rows which sentences, numbered from 0
     * @throws IllegalArgumentException naming file and line, if a line has no such tag
     */
    public static List<RoleGold> read(Path file, Rows rows) throws IOException {
        List<RoleGold> out = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        int sentence = 0;
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); ; line = lines.readLine()) {
                number++;
                if (line != null && !line.isBlank()) {
                    String[] cells = line.strip().split("\\s+");
                    if (cells.length != 2 || !cells[1].matches("O|[BI]-[STR]")) {
                        throw new IllegalArgumentException(
                                file + ":" + number + ": a word and one of O, B-S, I-S, B-T, I-T, B-R, I-R are wanted");
                    }
                    words.add(cells[0]);
                    roles.add(cells[1].substring(cells[1].length() - 1));
                } else if (!words.isEmpty()) {
                    if (rows.takes(sentence)) {
                        out.add(of(String.format(Locale.ROOT, "ner-%04d", sentence), words, roles));
                    }
                    sentence++;
                    words.clear();
                    roles.clear();
                }
                if (line == null) {
                    return out;
                }
            }
        }
    }

    /** Whether a blank stands before a word as newspapers print it: not in "rebel-held", "Turkey's", "$5", "(". */
    private static boolean isApart(List<String> words, int i) {
        String word = words.get(i);
        String before = words.get(i - 1);
        boolean afterApostrophe = before.matches("[’']") && word.matches("s|re|ve|ll|d|m|t");
        boolean genitive =
                word.matches("[’']") && i + 1 < words.size() && words.get(i + 1).matches("s|re|ve|ll|d|m|t");
        boolean hyphen = word.equals("-") || before.equals("-");
        boolean closes = word.matches("[,.;:!?)\\]%”]|[’']s|n't|n’t");
        boolean opens = before.matches("[(\\[$£€“]");
        return !(afterApostrophe || genitive || hyphen || closes || opens);
    }

    private static RoleGold of(String id, List<String> words, List<String> roles) {
        List<CharSpan> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i > 0 && isApart(words, i) ? " " : "");
            spans.add(new CharSpan(text.length(), text.length() + words.get(i).length()));
            text.append(words.get(i));
        }
        return new RoleGold(id, text.toString(), spans, roles);
    }
}
