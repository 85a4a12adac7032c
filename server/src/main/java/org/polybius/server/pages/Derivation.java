package org.polybius.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Event;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;
import org.polybius.model.ontology.Ontology;

/** An event's derivation for people: each step under what it is about, with what its codes stand for. */
public final class Derivation {
    private static final Pattern CODED =
            Pattern.compile("\\b(" + String.join("|", names()) + ")\\b(?:/([a-z-]+))?(?: (\\d{2,4}))?(?! between)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /**
     * A step.
     *
     * @param about what it is about, such as “When”
     * @param text the step as the coder wrote it
     * @param codes what its codes stand for
     */
    public record Step(String about, String text, List<String> codes) {
        /** Copies the list. */
        public Step {
            codes = List.copyOf(codes);
        }
    }

    private Derivation() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (EventType type : EventType.values()) {
            names.add(type.name());
        }
        return names;
    }

    /** The steps of an event. */
    static List<Step> of(Event event, Ontology ontology) {
        List<Step> steps = new ArrayList<>();
        for (String step : event.why()) {
            steps.add(new Step(about(step), step, codes(step, ontology)));
        }
        return steps;
    }

    private static String about(String step) {
        String bare = QUOTED.matcher(step).replaceAll("").strip();
        if (bare.startsWith("who acts")) {
            return "Who";
        } else if (bare.contains(": according to ")) {
            return "According to";
        } else if (bare.startsWith("when") || bare.startsWith("no words say when")) {
            return "When";
        } else if (bare.startsWith("context")) {
            return "Context";
        } else if (bare.startsWith("counts the")) {
            return "Count";
        } else if (bare.startsWith("also told")) {
            return "Told again";
        } else if (bare.startsWith("points back")) {
            return "Points back";
        } else if (bare.contains("differ")) {
            return "Differs";
        } else if (bare.startsWith("is ") || bare.startsWith("over ")) {
            return "Deed";
        }
        return "Note";
    }

    /** What the types and codes of a step stand for, each once. */
    private static List<String> codes(String step, Ontology ontology) {
        Set<String> out = new LinkedHashSet<>();
        Matcher coded = CODED.matcher(QUOTED.matcher(step).replaceAll(""));
        while (coded.find()) {
            EventType type = EventType.valueOf(coded.group(1));
            if (coded.group(3) == null && !step.contains("gives " + coded.group(1))) {
                continue;
            }
            out.add(type + ": " + definition(type, coded.group(2), ontology));
            CameoCode cameo = ontology.cameo().get(String.valueOf(coded.group(3)));
            if (cameo != null) {
                out.add("CAMEO " + cameo.code() + ": " + cameo.label().toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(out);
    }

    /** What a type with a mode covers, in the ontology's words. */
    static String definition(EventType type, @Nullable String mode, Ontology ontology) {
        Ontology.TypeFacts facts = ontology.types().get(type);
        String covers = facts == null ? "" : facts.definition();
        if (mode == null) {
            return covers;
        }
        return covers
                + ontology.mode(type, mode)
                        .map(Mode::definition)
                        .map(d -> " " + mode + ": " + d.substring(0, 1).toLowerCase(Locale.ROOT) + d.substring(1))
                        .orElse("");
    }
}
