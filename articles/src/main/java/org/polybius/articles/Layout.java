package org.polybius.articles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.Paragraphs.Line;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;

/**
 * What the parts of a report's text are. From the top: title, date and byline in any order; then perhaps a standfirst;
 * then the body, whose first paragraph may begin with a dateline; from the end upwards: source address, credits,
 * copyright.
 *
 * @param sections the parts in the order of the text
 * @param title where the title stands, or null
 * @param published the day that a date line or the dateline gives, or null
 * @param url the address that the lines at the end give, or null
 */
record Layout(
        List<Section> sections,
        @Nullable CharSpan title,
        @Nullable LocalDate published,
        @Nullable String url) {
    private static final int LONGEST_TITLE = 180;
    private static final int LONGEST_STANDFIRST = 300;
    private static final String NO_TITLE_END = ".,;:";

    /**
     * The layout of {@code text} from offset {@code from} on.
     *
     * @param titled whether the title is already known and none is to be found in the text
     */
    static Layout of(String text, Markup markup, int from, boolean titled) {
        return new Reading(text, markup, titled).read(Paragraphs.lines(text, from));
    }

    /** The state of one reading of one text. */
    private static final class Reading {
        private final String text;
        private final String readable;
        private final Markup markup;
        private final boolean titled;
        private final List<Section> sections = new ArrayList<>();
        private @Nullable CharSpan title;
        private @Nullable LocalDate published;
        private @Nullable String url;

        Reading(String text, Markup markup, boolean titled) {
            this.text = text;
            this.readable = markup.readable();
            this.markup = markup;
            this.titled = titled;
        }

        Layout read(List<Line> lines) {
            int end = findEnd(lines);
            List<Section> tail = new ArrayList<>();
            for (Line line : lines.subList(end, lines.size())) {
                tail.add(new Section(Section.Kind.METADATA, line.span()));
            }
            int start = findStart(lines.subList(0, end));
            addBody(lines.subList(start, end));
            sections.addAll(tail);
            return new Layout(List.copyOf(sections), title, published, url);
        }

        /** The number of lines before those at the end that are about the report; takes the address from them. */
        private int findEnd(List<Line> lines) {
            int end = lines.size();
            while (end > 0) {
                Optional<String> match =
                        ArticleLines.AT_END.match(lines.get(end - 1).span().in(text));
                if (match.isEmpty()) {
                    break;
                }
                if (!match.get().isEmpty()) {
                    url = match.get();
                }
                end--;
            }
            return end;
        }

        /** The number of lines at the start that are title, date and byline; makes their sections. */
        private int findStart(List<Line> lines) {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                Section.Kind kind = kindAtStart(lines, i);
                if (kind == null) {
                    return i;
                }
                CharSpan span = Paragraphs.trim(readable, line.start(), line.end());
                if (span.length() == 0 || kind == Section.Kind.METADATA) {
                    span = line.span();
                }
                if (kind == Section.Kind.TITLE) {
                    title = span;
                }
                sections.add(new Section(kind, span));
            }
            return lines.size();
        }

        private Section.@Nullable Kind kindAtStart(List<Line> lines, int i) {
            String line = lines.get(i).span().in(readable).strip();
            Optional<LocalDate> date = PublicationDates.parse(line);
            if (date.isPresent()) {
                published = published == null ? date.get() : published;
                return Section.Kind.DATE;
            }
            if (ArticleLines.AT_START.match(lines.get(i).span().in(text)).isPresent()) {
                return Section.Kind.METADATA;
            }
            if (!titled && title == null && isTitle(lines, i)) {
                return Section.Kind.TITLE;
            }
            return null;
        }

        private boolean isTitle(List<Line> lines, int i) {
            Line line = lines.get(i);
            String words = line.span().in(readable).strip();
            if (words.chars().noneMatch(Character::isLetterOrDigit)) {
                return false;
            }
            int heading = markup.headings().nextSetBit(lineStart(line));
            if (heading >= 0 && heading < line.end()) {
                return true;
            }
            if (i + 1 == lines.size() || line.length() > LONGEST_TITLE) {
                return false;
            }
            boolean standsAlone = lines.get(i + 1).afterBlank()
                    || PublicationDates.parse(
                                    lines.get(i + 1).span().in(readable).strip())
                            .isPresent()
                    || ArticleLines.AT_START
                            .match(lines.get(i + 1).span().in(text))
                            .isPresent();
            return standsAlone
                    && words.indexOf(' ') > 0
                    && NO_TITLE_END.indexOf(words.charAt(words.length() - 1)) < 0
                    && Dateline.at(words).isEmpty();
        }

        private int lineStart(Line line) {
            int at = line.start();
            while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
                at--;
            }
            return at;
        }

        private void addBody(List<Line> lines) {
            List<CharSpan> paragraphs = new ArrayList<>();
            for (CharSpan paragraph : Paragraphs.join(text, lines, markup.blockStarts())) {
                CharSpan words = Paragraphs.trim(readable, paragraph.start(), paragraph.end());
                if (words.in(readable).chars().anyMatch(Character::isLetterOrDigit)) {
                    paragraphs.add(words);
                }
            }
            int next = 0;
            if (paragraphs.size() > 1 && isStandfirst(paragraphs.get(0), paragraphs.get(1))) {
                sections.add(new Section(Section.Kind.STANDFIRST, paragraphs.get(0)));
                next = 1;
                while (next < paragraphs.size() && isAboutTheReport(paragraphs.get(next))) {
                    sections.add(new Section(Section.Kind.METADATA, paragraphs.get(next)));
                    next++;
                }
            }
            for (int i = next; i < paragraphs.size(); i++) {
                CharSpan paragraph = paragraphs.get(i);
                int start = paragraph.start();
                if (i == next) {
                    Optional<Dateline> dateline = Dateline.at(paragraph.in(readable));
                    if (dateline.isPresent()) {
                        start += dateline.get().end();
                        published = published == null ? dateline.get().date() : published;
                        sections.add(new Section(
                                Section.Kind.DATELINE, Paragraphs.trim(readable, paragraph.start(), start)));
                    }
                }
                if (start < paragraph.end()) {
                    sections.add(new Section(Section.Kind.BODY, new CharSpan(start, paragraph.end())));
                }
            }
        }

        private boolean isAboutTheReport(CharSpan paragraph) {
            return ArticleLines.AT_START.match(paragraph.in(text)).isPresent();
        }

        /**
         * Under a title, the first paragraph is a standfirst if it is said again further down, if the byline or the
         * dateline comes only after it, or if it is no full sentence.
         */
        private boolean isStandfirst(CharSpan first, CharSpan second) {
            if ((title == null && !titled) || first.length() > LONGEST_STANDFIRST) {
                return false;
            }
            String words = first.in(readable);
            if (Dateline.at(words).isPresent()) {
                return false;
            }
            Line line = new Line(first.start(), first.end(), true);
            return readable.indexOf(words, first.end()) >= 0
                    || Dateline.at(second.in(readable)).isPresent()
                    || isAboutTheReport(second)
                    || (words.indexOf('\n') < 0 && !Paragraphs.endsSentence(readable, line));
        }
    }
}
