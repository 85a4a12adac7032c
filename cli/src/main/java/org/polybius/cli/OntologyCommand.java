package org.polybius.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.CameoCode;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Mode;
import org.polybius.model.ontology.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code polybius ontology}: PLOVER's types, modes, contexts and sectors, and CAMEO's codes. */
@Command(
        name = "ontology",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints the ontology: PLOVER types, modes, contexts and sectors; CAMEO codes with --cameo.",
        footerHeading = "%nExamples:%n",
        footer = {"  polybius ontology", "  polybius ontology AID", "  polybius ontology --cameo 16"})
final class OntologyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "TYPE", arity = "0..1", description = "Only this PLOVER type, with its CAMEO codes.")
    private @Nullable EventType type;

    @Option(
            names = "--cameo",
            paramLabel = "CODE",
            arity = "0..1",
            fallbackValue = "",
            description = "CAMEO codes, all or those that begin so.")
    private @Nullable String cameo;

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Ontology ontology = Ontology.load();
        if (cameo != null) {
            String prefix = cameo;
            ontology.cameo().values().stream()
                    .filter(c -> c.code().startsWith(prefix))
                    .forEach(c -> code(c, out));
        } else if (type != null) {
            type(ontology, type, out);
            EventType wanted = type;
            out.println();
            ontology.cameo().values().stream().filter(c -> c.type() == wanted).forEach(c -> code(c, out));
        } else {
            all(ontology, out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void all(Ontology ontology, PrintWriter out) {
        out.println(ontology.version());
        out.println("\nTypes and modes (quad, intensity)\n");
        for (EventType t : EventType.values()) {
            type(ontology, t, out);
        }
        section("Contexts", ontology.contexts(), out);
        out.println("\nSectors\n");
        ontology.sectors().forEach((s, d) -> out.printf("  %-6s %s%n", s, d));
        out.println("\nPseudo-countries\n");
        ontology.pseudoCountries()
                .forEach((code, pseudo) -> out.printf("  %-6s %s: %s%n", code, pseudo.name(), pseudo.definition()));
        out.println("\nCAMEO: " + ontology.cameo().size() + " codes; print them with polybius ontology --cameo");
    }

    private static void section(String title, Map<String, String> rows, PrintWriter out) {
        out.println("\n" + title + "\n");
        rows.forEach((k, d) -> out.printf("  %-22s %s%n", k, d));
    }

    private static void type(Ontology ontology, EventType t, PrintWriter out) {
        Ontology.TypeFacts facts =
                java.util.Objects.requireNonNull(ontology.types().get(t));
        out.printf(Locale.ROOT, "  %-10s %d %6.1f  %s%n", t, t.quad(), facts.intensity(), facts.definition());
        for (Mode m : ontology.modes().getOrDefault(t, java.util.List.of())) {
            out.printf(Locale.ROOT, "    %-16s %6.1f  %s%n", m.name(), m.intensity(), m.definition());
        }
    }

    private static void code(CameoCode c, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "  %-5s %6.1f  %-10s %-15s %s%n",
                c.code(),
                c.goldstein(),
                c.type() == null ? "-" : c.type(),
                c.mode() == null ? "" : c.mode().name(),
                c.label());
    }
}
