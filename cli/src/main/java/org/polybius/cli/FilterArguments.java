package org.polybius.cli;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.EventType;
import org.polybius.store.database.EventFilter;
import org.polybius.store.database.PartyFilter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which events of a database are meant. */
final class FilterArguments {
    @Option(names = "--type", paramLabel = "TYPE", split = ",", description = "PLOVER types, such as ASSAULT,PROTEST.")
    private List<EventType> types = List.of();

    @Option(
            names = "--country",
            paramLabel = "ISO3",
            split = ",",
            description = "Countries of who acts or undergoes, such as MLI,NER.")
    private List<String> countries = List.of();

    @Option(names = "--place", paramLabel = "ISO3", split = ",", description = "Countries where it happened.")
    private List<String> places = List.of();

    @Option(names = "--from", paramLabel = "DAY", description = "Events that go on until this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Events that begin on this day or before.")
    private @Nullable LocalDate to;

    @Option(names = "--min-confidence", paramLabel = "P", description = "Events at least so certain, 0 to 1.")
    private @Nullable Double confidence;

    @Option(
            names = "--words",
            paramLabel = "WORDS",
            description = "Words in quote, title, names or place; \"a phrase\" in double quotes, beginn* with a star.")
    private @Nullable String words;

    /** @throws CommandLine.ParameterException if a value is out of range */
    EventFilter filter(CommandSpec spec) {
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--min-confidence is between 0 and 1, not " + confidence);
        }
        return EventFilter.builder()
                .types(new HashSet<>(types))
                .party(new PartyFilter(
                        Set.of(),
                        countries.stream().map(c -> c.toUpperCase(Locale.ROOT)).collect(Collectors.toSet()),
                        Set.of()))
                .placeCountries(
                        places.stream().map(c -> c.toUpperCase(Locale.ROOT)).collect(Collectors.toSet()))
                .from(from)
                .to(to)
                .minConfidence(confidence)
                .words(words)
                .build();
    }
}
