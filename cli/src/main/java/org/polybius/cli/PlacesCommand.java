package org.polybius.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.places.PlaceExplanation;
import org.polybius.coding.places.PlaceExplanation.Candidate;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Place;
import org.polybius.model.Section;
import org.polybius.stages.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius places}: which places a text names, what else the names may mean, and why one won. */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows the places that a text names, what else each name may mean, and why one won.",
        footerHeading = "%nExample:%n",
        footer = "  polybius places \"Police in London, Ontario, arrested two men from Paris.\"")
final class PlacesCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "One sentence or several.")
    private List<String> words = List.of();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "4",
            description = "Candidates shown for each name; ${DEFAULT-VALUE} otherwise.")
    private int most = 4;

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        PrintWriter out = here.commandLine().getOut();
        Console console = new Console(here.commandLine().getErr(), false, Console.isTerminal("err"));
        Stages stages = Polybius.stages(here).begin(console::note, Optional.empty());
        console.waiting("loading …");
        try {
            Document document = stages.parser().parse(article());
            List<PlaceExplanation> names = stages.places().explain(document);
            String focus = stages.places().read(document).focusCountry();
            console.endProgress();
            if (document.sentences().isEmpty()) {
                console.error("the text has no words");
                return ExitCode.NOTHING_READ;
            }
            for (PlaceExplanation name : names) {
                name(name, document.article().text(), out);
            }
            out.println(names.isEmpty() ? "No name of a place was found here." : "The article's country: " + focus);
            out.flush();
            return ExitCode.OK;
        } catch (Stages.NotLoaded e) {
            console.cannotStart(e);
            return ExitCode.CANNOT_START;
        }
    }

    private Article article() {
        String text = String.join(" ", words);
        Section body = new Section(Section.Kind.BODY, new CharSpan(0, text.length()));
        return new Article("text", null, text, text, List.of(body), null, null, null, "command line", Map.of());
    }

    private void name(PlaceExplanation name, String text, PrintWriter out) {
        Place place = name.place();
        out.println(Console.harmless(name.span().in(text)) + " (characters "
                + name.span().start() + "-"
                + name.span().end() + "): "
                + (place == null ? "no place: nothing around says that it is one" : whole(place)));
        for (Candidate c :
                name.candidates().subList(0, Math.min(most, name.candidates().size()))) {
            String points = Double.isInfinite(c.points()) ? "   -" : String.format(Locale.ROOT, "%4.1f", c.points());
            out.println(
                    "  " + points + "  " + where(c.place()) + ": " + Console.harmless(String.join("; ", c.reasons())));
        }
        if (name.candidates().size() > most) {
            out.println("        and " + (name.candidates().size() - most) + " more");
        }
        out.println();
    }

    private static String where(Place p) {
        boolean same = p.admin1() == null || p.admin1().equals(p.name());
        String land = p.country() == null ? "" : ", " + p.country();
        return p.name() + (same ? "" : ", " + p.admin1()) + land;
    }

    private static String whole(Place p) {
        String point = p.lat() == null
                ? ""
                : String.format(Locale.ROOT, ", %.2f %.2f", p.lat(), Objects.requireNonNull(p.lon()));
        return where(p) + point + ", " + p.precision().label()
                + (p.geonames() == null ? "" : ", GeoNames " + p.geonames());
    }
}
