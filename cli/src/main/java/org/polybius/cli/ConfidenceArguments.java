package org.polybius.cli;

import java.util.List;
import org.polybius.model.Event;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How certain an event has to be: the argument that the commands share which write or score events. */
final class ConfidenceArguments {
    /** An event that is likelier wrong than right helps nobody unless he asks for it. */
    static final String LEAST = "0.5";

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            defaultValue = LEAST,
            description = "Leaves out events that are less certain, 0 to 1; ${DEFAULT-VALUE} otherwise, 0 keeps all."
                    + " evaluation/reports/calibration.md tells what precision and recall to expect.")
    private double least;

    /** @throws CommandLine.ParameterException if it is no probability */
    double least(CommandSpec spec) {
        if (!(least >= 0 && least <= 1)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--min-confidence is between 0 and 1, not " + least);
        }
        return least;
    }

    /** Those that are certain enough. */
    static List<Event> atLeast(double least, List<Event> events) {
        return events.stream().filter(e -> e.confidence() >= least).toList();
    }
}
