package org.polybius.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.ReadingOptions;
import org.polybius.watch.Durations;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How something is followed: the arguments that {@code watch} and {@code serve} share. */
final class WatchArguments {
    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Time.class,
            description =
                    "How often to look, such as 90s, 15m, 2h; feeds every 15m, a folder every 10s otherwise. A feed"
                            + " that wishes to be asked less often is.")
    @Nullable
    Duration every;

    @Option(
            names = "--copies",
            paramLabel = "HOW",
            description =
                    "link: what tells the same as an article that is coded already is its copy (docs/copies.md); keep: each is"
                            + " coded. Otherwise link.")
    CopyLinks.Treatment copies = CopyLinks.Treatment.LINK;

    @Option(names = "--any-language", description = "Do not reject articles that do not look like English.")
    private boolean anyLanguage;

    ReadingOptions reading() {
        ReadingOptions usual = ReadingOptions.defaults();
        return new ReadingOptions(null, null, usual.encoding(), !anyLanguage, usual.columns());
    }

    /** Reads times to wait. */
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            try {
                return Durations.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
