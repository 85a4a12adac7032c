package org.polybius.server.pages;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.CharSpan;
import org.polybius.model.Event;
import org.polybius.server.Served;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;
import org.polybius.server.security.FormToken;
import org.polybius.store.corrections.Correction;
import org.polybius.store.corrections.CorrectionFit;
import org.polybius.store.corrections.CorrectionRequest;
import org.polybius.store.corrections.EventPart;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.corrections.GoldParty;
import org.polybius.store.corrections.Verdict;
import org.polybius.store.database.CorrectionStore;
import org.polybius.store.database.StoredArticle;

/** Shows what people say about an article's events, and takes down what somebody says. */
final class Corrections {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Query NOTHING = new Query(Map.of());

    private final Served served;
    private final FormToken forms;
    private final CorrectionStore store;
    private final GoldForm gold;

    Corrections(Served served, FormToken forms) {
        this.served = served;
        this.forms = forms;
        this.store = served.database().corrections(served.ontology());
        this.gold = new GoldForm(served.ontology());
    }

    /**
     * What was said, and forms to say more.
     *
     * @param sent what was sent and could not be taken down, or null
     * @param problem why not, or empty
     */
    CorrectionsView view(StoredArticle article, @Nullable Event chosen, @Nullable Query sent, String problem) {
        Query form = sent == null ? NOTHING : sent;
        String verdict = form.all("verdict").stream().findFirst().orElse("");
        List<CorrectionFit> standing = store.ofArticle(article.summary().id()).stream()
                .filter(CorrectionFit::stands)
                .toList();
        return new CorrectionsView(
                served.corrected() && article.article() != null,
                forms.value(),
                Addresses.article(article.summary().id()) + "/corrections",
                problem,
                verdict,
                chosen == null ? "" : chosen.id(),
                form.all("author").stream().findFirst().orElse(""),
                form.all("comment").stream().findFirst().orElse(""),
                chosen == null
                        ? List.of()
                        : standing.stream()
                                .filter(f -> f.event() != null && f.event().id().equals(chosen.id()))
                                .map(Corrections::said)
                                .toList(),
                parts(form),
                chosen == null
                        ? null
                        : gold.view("edit", verdict.equals("edited") ? form : GoldForm.fields(GoldEvent.of(chosen))),
                gold.view("missed", verdict.equals("missed") ? form : NOTHING),
                form.all("words").stream().findFirst().orElse(""),
                form.all("start").stream().findFirst().orElse(""),
                standing.stream()
                        .filter(f -> f.event() == null)
                        .map(Corrections::said)
                        .toList());
    }

    /** What people say about an event in a word or two, for a list; empty where nobody said anything. */
    static String verdicts(List<CorrectionFit> fits, Event event) {
        return fits.stream()
                .filter(f -> f.stands() && f.event() != null && f.event().id().equals(event.id()))
                .map(f -> f.correction().verdict().label() + ", says "
                        + f.correction().author())
                .collect(Collectors.joining("; "));
    }

    /** All that was said about an article's events. */
    List<CorrectionFit> of(StoredArticle article) {
        return store.ofArticle(article.summary().id());
    }

    private static List<FilterView.Choice> parts(Query form) {
        List<FilterView.Choice> out = new ArrayList<>();
        for (EventPart part : EventPart.values()) {
            out.add(new FilterView.Choice(
                    part.label(),
                    part == EventPart.EVENT
                            ? "all of it: no such thing is reported"
                            : part == EventPart.AUXILIARY ? "whether it is real, past or to come" : part.label(),
                    form.all("wrong").contains(part.label()),
                    ""));
        }
        return out;
    }

    private static CorrectionsView.Said said(CorrectionFit fit) {
        Correction c = fit.correction();
        boolean missed = c.verdict() == Verdict.MISSED;
        return new CorrectionsView.Said(
                c.author(),
                MINUTE.format(c.made()),
                switch (c.verdict()) {
                    case RIGHT -> "all of it is right";
                    case WRONG ->
                        "wrong: " + c.wrong().stream().map(EventPart::label).collect(Collectors.joining(", "));
                    case EDITED -> "it should be " + described(c.gold());
                    case MISSED -> "missed: " + described(c.gold());
                    case WITHDRAWN -> "took it back";
                },
                missed || fit.event() == null
                        ? EventView.oneLine(c.passages().get(0).quote())
                        : "",
                Objects.requireNonNullElse(c.comment(), ""),
                fit.state().said(),
                c.subject());
    }

    private static String described(@Nullable GoldEvent g) {
        if (g == null) {
            return "";
        }
        String days =
                g.start() == null ? "" : ", " + (g.start().equals(g.end()) ? g.start() : g.start() + " to " + g.end());
        return g.type()
                + (g.mode() == null ? "" : "/" + g.mode().name())
                + ", "
                + parties(g.actors())
                + " → "
                + parties(g.recipients())
                + days
                + (g.place() == null ? "" : ", " + g.place())
                + (g.attribution().isEmpty() ? "" : ", according to " + String.join(", ", g.attribution()));
    }

    private static String parties(List<GoldParty> parties) {
        return parties.isEmpty()
                ? "nobody named"
                : parties.stream()
                        .map(p -> p.name()
                                + (p.country() == null ? "" : " " + p.country())
                                + (p.sector() == null ? "" : " " + p.sector()))
                        .collect(Collectors.joining(", "));
    }

    /**
     * Takes down what a form says.
     *
     * @throws Problem if it is not right; the message says what to do
     */
    Correction add(StoredArticle article, Query form) {
        if (!served.corrected()) {
            throw Problem.badRequest(
                    "the data are served read-only: polybius serve without --read-only takes corrections");
        }
        Verdict verdict = form.choice("verdict", Verdict.class, Verdict.WITHDRAWN);
        try {
            return store.add(new CorrectionRequest(
                    form.one("author").orElse(""),
                    verdict,
                    verdict == Verdict.MISSED ? null : form.one("event").orElse(""),
                    verdict == Verdict.WRONG ? wrong(form) : Set.of(),
                    verdict == Verdict.MISSED ? article.summary().id() : null,
                    verdict == Verdict.MISSED ? List.of(words(article, form)) : List.of(),
                    verdict == Verdict.EDITED || verdict == Verdict.MISSED ? gold.read(form) : null,
                    form.one("comment").orElse(null)));
        } catch (IllegalArgumentException e) {
            // The messages begin with a field's name, as programs want it.
            throw Problem.badRequest(String.valueOf(e.getMessage()).replaceFirst("^[a-z, ]+: ", ""));
        }
    }

    private static Set<EventPart> wrong(Query form) {
        Set<EventPart> out = EnumSet.noneOf(EventPart.class);
        Arrays.stream(EventPart.values())
                .filter(p -> form.all("wrong").contains(p.label()))
                .forEach(out::add);
        if (out.isEmpty()) {
            throw Problem.badRequest("choose which part of the event is wrong");
        }
        return out;
    }

    /** Where the words of a missed event stand: where a script saw them selected, or where else they stand alone. */
    private static CharSpan words(StoredArticle article, Query form) {
        String words = form.one("words").orElse("");
        String text = article.article() == null ? "" : article.article().text();
        if (words.isEmpty()) {
            throw Problem.badRequest("select the words that report the event, or copy them into the field");
        }
        List<CharSpan> found = new ArrayList<>();
        String pattern = Arrays.stream(words.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        for (Matcher m = Pattern.compile(pattern).matcher(text); m.find(); ) {
            found.add(new CharSpan(m.start(), m.end()));
        }
        if (found.isEmpty()) {
            throw Problem.badRequest("these words do not stand in the text: copy them as they stand there");
        }
        int start = form.number("start", -1, 0, Integer.MAX_VALUE);
        if (start < 0 && found.size() > 1) {
            throw Problem.badRequest("these words stand " + found.size()
                    + " times in the text: copy some more, so that one place is meant");
        }
        return found.stream()
                .min((a, b) -> Integer.compare(Math.abs(a.start() - start), Math.abs(b.start() - start)))
                .orElseThrow();
    }
}
