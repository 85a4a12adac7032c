package org.polybius.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Rejection;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** Gathers the sentences of one document of a CoNLL-U file and makes the document of them. */
final class ConlluDocument {
    /** The longest text that offsets in a file may ask for, so that a hostile number cannot fill the memory. */
    private static final int LONGEST_TEXT = 1 << 26;

    /** A sentence with its part of the article: the part's span, or null where the file does not give it. */
    private record Part(
            ConlluSentence sentence,
            int line,
            Section.Kind kind,
            @Nullable CharSpan span,
            boolean newParagraph) {}

    /** A sentence with the places of its pieces of surface in the text and the section it belongs to. */
    private record Placed(Part part, Section section, List<CharSpan> spans) {}

    private final String source;
    private static final int MOST_DATELINES = 20;

    private final int number;
    private final Consumer<Rejection> rejections;
    private final Map<String, String> meta = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private boolean started;

    ConlluDocument(String source, int number, Consumer<Rejection> rejections) {
        this.source = source;
        this.number = number;
        this.rejections = rejections;
    }

    int number() {
        return number;
    }

    boolean isStarted() {
        return started;
    }

    /** Takes the lines up to an empty one; {@code line} is the first one's number. */
    void sentence(List<String> lines, int line) {
        if (lines.isEmpty()) {
            return;
        }
        started = true;
        try {
            ConlluSentence sentence = ConlluSentence.read(lines);
            sentence.comments.forEach((key, value) -> meta.putIfAbsent(key, value));
            if (!sentence.isEmpty()) {
                checkTree(sentence);
                parts.add(part(sentence, line));
            }
        } catch (ConlluSentence.Broken e) {
            Rejection.Cause cause = String.valueOf(e.getMessage()).contains("more than")
                    ? Rejection.Cause.TOO_LONG
                    : Rejection.Cause.BROKEN_RECORD;
            reject(line + e.offset, cause, e.getMessage() + "; the sentence is left out");
        } catch (IllegalArgumentException e) {
            reject(line, Rejection.Cause.BROKEN_RECORD, "not a tree: " + e.getMessage() + "; the sentence is left out");
        }
    }

    private static void checkTree(ConlluSentence sentence) {
        List<CharSpan> anywhere = new ArrayList<>();
        int at = 0;
        for (String form : sentence.forms()) {
            anywhere.add(new CharSpan(at, at += form.length()));
        }
        CharSpan span = new CharSpan(0, at);
        new Sentence(0, new Section(Section.Kind.BODY, span), span, sentence.tokens(anywhere));
    }

    private Part part(ConlluSentence sentence, int line) {
        String[] section = sentence.comments.getOrDefault("section", "body").split("\\s+", -1);
        Section.Kind kind = Section.Kind.BODY;
        try {
            kind = Section.Kind.valueOf(section[0].toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            reject(
                    line,
                    Rejection.Cause.BROKEN_RECORD,
                    "unknown section \"" + section[0] + "\"; the sentence is read as body");
        }
        boolean paragraph =
                sentence.comments.keySet().stream().anyMatch(k -> k.equals("newpar") || k.startsWith("newpar "));
        return new Part(sentence, line, kind, section.length > 1 ? ConlluSentence.span(section[1]) : null, paragraph);
    }

    Document build() {
        List<Placed> placed = asWritten();
        Map<CharSpan, String> datelines = placed == null ? Map.of() : datelines(placed);
        String text;
        if (placed != null) {
            text = textAround(placed, datelines);
        } else {
            StringBuilder laidOut = new StringBuilder();
            placed = laidOut(laidOut);
            text = laidOut.toString();
        }
        Map<CharSpan, Section> sections = new LinkedHashMap<>();
        List<Sentence> sentences = new ArrayList<>();
        for (Placed p : placed) {
            Section section = sections.computeIfAbsent(p.section().span(), k -> p.section());
            CharSpan span = p.spans().get(0).cover(p.spans().get(p.spans().size() - 1));
            List<Token> tokens = p.part().sentence().tokens(p.spans());
            sentences.add(new Sentence(sentences.size(), section, span, tokens));
        }
        datelines.keySet().forEach(d -> sections.put(d, new Section(Section.Kind.DATELINE, d)));
        List<Section> all = new ArrayList<>(sections.values());
        if (!datelines.isEmpty()) {
            all.sort(Comparator.comparing(Section::span));
        }
        return new Document(article(text, all), sentences, metaOr("parser", "CoNLL-U"));
    }

    /** A text with the forms where they belong and spaces around them. */
    private String textAround(List<Placed> placed, Map<CharSpan, String> datelines) {
        char[] text = new char[length(placed)];
        Arrays.fill(text, ' ');
        datelines.forEach((span, words) -> words.getChars(0, words.length(), text, span.start()));
        for (Placed p : placed) {
            int i = 0;
            for (String form : p.part().sentence().forms()) {
                form.getChars(0, form.length(), text, p.spans().get(i++).start());
            }
        }
        return new String(text);
    }

    /** The datelines that fit between the sections of the sentences, by their spans. */
    private Map<CharSpan, String> datelines(List<Placed> placed) {
        Map<CharSpan, String> out = new LinkedHashMap<>();
        Set<CharSpan> taken = new HashSet<>();
        placed.forEach(p -> taken.add(p.section().span()));
        int length = length(placed);
        for (int i = 1; i <= MOST_DATELINES; i++) {
            String line = meta("dateline." + i);
            if (line == null) {
                return out;
            }
            int blank = line.indexOf(' ');
            CharSpan span = ConlluSentence.span(blank < 0 ? line : line.substring(0, blank));
            String words = line.substring(blank + 1);
            boolean fits = span != null
                    && span.length() == words.length()
                    && span.end() <= length
                    && taken.stream().noneMatch(span::overlaps);
            if (fits && span != null) {
                taken.add(span);
                out.put(span, words);
            }
        }
        return out;
    }

    /** The sentences where their own offsets put them, or null if some offset or section is missing or does not fit. */
    private @Nullable List<Placed> asWritten() {
        List<Placed> out = new ArrayList<>();
        for (Part part : parts) {
            List<CharSpan> spans = part.sentence().ranges();
            if (spans == null
                    || part.span() == null
                    || !part.span().contains(spans.get(0).cover(spans.get(spans.size() - 1)))) {
                return null;
            }
            out.add(new Placed(part, new Section(part.kind(), part.span()), spans));
        }
        return isInOrder(out) && length(out) <= LONGEST_TEXT ? out : null;
    }

    /** Whether no two sections and no two sentences overlap. */
    private static boolean isInOrder(List<Placed> placed) {
        List<Placed> sorted = new ArrayList<>(placed);
        sorted.sort(Comparator.comparing(p -> p.spans().get(0)));
        for (int i = 1; i < sorted.size(); i++) {
            Placed a = sorted.get(i - 1);
            Placed b = sorted.get(i);
            boolean sections = a.section().equals(b.section())
                    || !a.section().span().overlaps(b.section().span());
            if (!sections
                    || a.spans().get(a.spans().size() - 1).end()
                            > b.spans().get(0).start()) {
                return false;
            }
        }
        return true;
    }

    private int length(List<Placed> placed) {
        int end = 0;
        for (Placed p : placed) {
            end = Math.max(end, p.section().span().end());
        }
        String said = meta.getOrDefault("meta::length", "0");
        int length = said.matches("\\d{1,8}") ? Integer.parseInt(said) : 0;
        return Math.max(end, Math.min(length, LONGEST_TEXT));
    }

    /** The sentences one a line, a paragraph after an empty line; {@code text} receives the text. */
    private List<Placed> laidOut(StringBuilder text) {
        List<Placed> out = new ArrayList<>();
        int from = 0;
        while (from < parts.size()) {
            int to = from + 1;
            while (to < parts.size()
                    && parts.get(to).kind() == parts.get(from).kind()
                    && !parts.get(to).newParagraph()) {
                to++;
            }
            text.append(from == 0 ? "" : "\n\n");
            int start = text.length();
            List<List<CharSpan>> spans = new ArrayList<>();
            for (Part part : parts.subList(from, to)) {
                text.append(text.length() == start ? "" : "\n");
                String surface = part.sentence().surface();
                int at = text.length();
                spans.add(part.sentence().spansIn(surface).stream()
                        .map(s -> new CharSpan(s.start() + at, s.end() + at))
                        .toList());
                text.append(surface);
            }
            Section section = new Section(parts.get(from).kind(), new CharSpan(start, text.length()));
            for (int i = from; i < to; i++) {
                out.add(new Placed(parts.get(i), section, spans.get(i - from)));
            }
            from = to;
        }
        return out;
    }

    private Article article(String text, List<Section> sections) {
        String id = meta.getOrDefault("newdoc id", "");
        if (id.isBlank()) {
            id = number == 0 ? source : source + "#" + number;
        }
        return new Article(
                id, meta("title"), text, text, sections, published(), meta("url"), meta("publisher"), source, Map.of());
    }

    private @Nullable LocalDate published() {
        String date = meta("published");
        if (date == null) {
            return null;
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            reject(
                    null,
                    Rejection.Cause.NO_DATE,
                    "\"# published = " + date + "\" is not a date like 2015-05-21; the document is read without one");
            return null;
        }
    }

    private @Nullable String meta(String key) {
        String value = meta.getOrDefault("meta::" + key, meta.getOrDefault(key, ""));
        return value.isBlank() ? null : value;
    }

    private String metaOr(String key, String otherwise) {
        String value = meta(key);
        return value == null ? otherwise : value;
    }

    private void reject(@Nullable Integer line, Rejection.Cause cause, @Nullable String message) {
        rejections.accept(new Rejection(source, line, cause, String.valueOf(message)));
    }
}
