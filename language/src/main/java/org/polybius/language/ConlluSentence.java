package org.polybius.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;
import org.polybius.model.Token;
import org.polybius.model.Upos;

/** The lines of one sentence, taken apart but not yet placed in a text. */
final class ConlluSentence {
    /** A word's columns, with the piece of surface it belongs to. */
    private record Word(
            String form, String lemma, Upos upos, String xpos, int head, String deprel, int piece, int line) {}

    /** A stretch of surface: a word of its own or a multiword token. */
    private record Piece(
            String form, boolean spaceAfter, @Nullable CharSpan range) {}

    /** Thrown for what cannot be read, with the line's place in the block. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        final int offset;

        Broken(int offset, String message) {
            super(message);
            this.offset = offset;
        }
    }

    final Map<String, String> comments = new LinkedHashMap<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private int multiwordEnd;

    private ConlluSentence() {}

    /** @throws Broken if a line is not CoNLL-U, or the words do not make a sentence */
    static ConlluSentence read(List<String> lines) throws Broken {
        ConlluSentence out = new ConlluSentence();
        int i = 0;
        for (String line : lines) {
            if (line.startsWith("#")) {
                out.comment(line);
            } else if (out.words.size() == ConlluReader.LONGEST_SENTENCE) {
                throw new Broken(i, "the sentence has more than " + ConlluReader.LONGEST_SENTENCE + " words; split it");
            } else {
                out.word(line, i);
            }
            i++;
        }
        for (Word w : out.words) {
            if (w.head() >= out.words.size()) {
                throw new Broken(
                        w.line(), "HEAD " + (w.head() + 1) + " in a sentence of " + out.words.size() + " words");
            }
        }
        return out;
    }

    private void comment(String line) {
        String text = line.substring(1).strip();
        int equals = text.indexOf('=');
        String key = (equals < 0 ? text : text.substring(0, equals)).strip();
        comments.putIfAbsent(key, equals < 0 ? "" : text.substring(equals + 1).strip());
    }

    private void word(String line, int at) throws Broken {
        String[] c = line.split("\t", -1);
        if (c.length != 10) {
            throw new Broken(at, "a word needs 10 columns between tabs, here are " + c.length);
        }
        c[1] = c[1].strip();
        if (c[0].matches("\\d+\\.\\d+")) {
            return; // an empty node of the enhanced graph
        }
        if (c[0].matches("\\d+-\\d+")) {
            if (c[1].isEmpty()) {
                throw new Broken(at, "FORM is empty");
            }
            multiwordEnd = number(c[0].substring(c[0].indexOf('-') + 1), at, "ID");
            pieces.add(piece(c));
            return;
        }
        if (number(c[0], at, "ID") != words.size() + 1) {
            throw new Broken(at, "ID " + c[0] + " where " + (words.size() + 1) + " should be");
        }
        if (c[1].isEmpty()) {
            throw new Broken(at, "FORM is empty");
        }
        if (words.size() + 1 > multiwordEnd) {
            pieces.add(piece(c));
        }
        String lemma = c[2].equals("_") && !c[1].equals("_") ? c[1].toLowerCase(Locale.ROOT) : c[2];
        int head = number(c[6], at, "HEAD") - 1;
        String deprel = c[7].toLowerCase(Locale.ROOT);
        if (deprel.equals("root") != (head == -1) || head == words.size()) {
            throw new Broken(at, "HEAD " + c[6] + " with DEPREL " + c[7] + ": HEAD 0 and root belong together");
        }
        words.add(new Word(c[1], lemma, upos(c[3], at), c[4], head, deprel, pieces.size() - 1, at));
    }

    private static Upos upos(String s, int at) throws Broken {
        try {
            return Upos.valueOf(s);
        } catch (IllegalArgumentException e) {
            throw new Broken(at, "UPOS " + s + " is none of the 17 universal parts of speech");
        }
    }

    private static int number(String s, int at, String column) throws Broken {
        try {
            return Integer.parseInt(s);
        } catch (NumberFormatException e) {
            throw new Broken(at, column + " is not a number: " + s);
        }
    }

    private static Piece piece(String[] c) {
        boolean space = true;
        CharSpan range = null;
        for (String item : c[9].split("\\|", -1)) {
            if (item.equals("SpaceAfter=No")) {
                space = false;
            } else if (item.startsWith("TokenRange=")) {
                range = span(item.substring("TokenRange=".length()));
            }
        }
        return new Piece(c[1], space, range);
    }

    /** {@code start:end}, or null if it is not a span. */
    static @Nullable CharSpan span(String s) {
        if (!s.matches("\\d{1,9}:\\d{1,9}")) {
            return null;
        }
        int start = Integer.parseInt(s.substring(0, s.indexOf(':')));
        int end = Integer.parseInt(s.substring(s.indexOf(':') + 1));
        return start <= end ? new CharSpan(start, end) : null;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Where its own {@code TokenRange}s put it, or null if one is missing or does not fit the form or the order. */
    @Nullable
    List<CharSpan> ranges() {
        List<CharSpan> out = new ArrayList<>();
        int last = 0;
        for (Piece p : pieces) {
            if (p.range() == null
                    || p.range().length() != p.form().length()
                    || p.range().start() < last) {
                return null;
            }
            out.add(p.range());
            last = p.range().end();
        }
        return out;
    }

    /** Its surface: {@code # text} if the forms are found in it, otherwise the forms with their spaces. */
    String surface() {
        String text = comments.get("text");
        if (text != null && !spansIn(text).isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (Piece p : pieces) {
            out.append(p.form()).append(p.spaceAfter() ? " " : "");
        }
        return out.toString().stripTrailing();
    }

    /** Where the pieces stand in {@code text}; empty if they are not all there, in order, with only white space between. */
    List<CharSpan> spansIn(String text) {
        List<CharSpan> out = new ArrayList<>();
        int at = 0;
        for (Piece p : pieces) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at)) && !text.startsWith(p.form(), at)) {
                at++;
            }
            if (!text.startsWith(p.form(), at)) {
                return List.of();
            }
            out.add(new CharSpan(at, at + p.form().length()));
            at += p.form().length();
        }
        return text.substring(at).isBlank() ? out : List.of();
    }

    /** The tokens, with {@code places} for the pieces. */
    List<Token> tokens(List<CharSpan> places) {
        List<Token> out = new ArrayList<>(words.size());
        int from = 0;
        while (from < words.size()) {
            int piece = words.get(from).piece();
            int to = from;
            StringBuilder spelled = new StringBuilder();
            while (to < words.size() && words.get(to).piece() == piece) {
                spelled.append(words.get(to++).form());
            }
            CharSpan place = places.get(piece);
            boolean exact = spelled.toString().equals(pieces.get(piece).form());
            int start = place.start();
            for (int i = from; i < to; i++) {
                Word w = words.get(i);
                CharSpan span = exact ? new CharSpan(start, start + w.form().length()) : place;
                start = span.start() + w.form().length();
                out.add(new Token(i, span, w.form(), w.lemma(), w.upos(), w.xpos(), w.head(), w.deprel()));
            }
            from = to;
        }
        return out;
    }

    List<String> forms() {
        return pieces.stream().map(Piece::form).toList();
    }
}
