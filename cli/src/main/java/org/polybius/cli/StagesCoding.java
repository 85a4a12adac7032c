package org.polybius.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polybius.articles.ArticleReader;
import org.polybius.articles.ReadResult;
import org.polybius.articles.ReadingOptions;
import org.polybius.model.Article;
import org.polybius.model.ontology.EventType;
import org.polybius.server.TextCoding;
import org.polybius.stages.Stages;

/**
 * Codes the texts of the server's users with the stages of the command line. They are loaded from when they are told to begin,
 * which is once the server answers: loading takes all processors.
 */
final class StagesCoding implements TextCoding {
    private static final double LEAST_CONFIDENCE = Double.parseDouble(ConfidenceArguments.LEAST);

    private final StagesLoader loader;
    private final Consumer<String> notices;
    private volatile @Nullable Stages loading;

    /**
     * Loads nothing yet.
     *
     * @param notices told what takes its time, such as unpacking the models at first use
     */
    StagesCoding(StagesLoader loader, Consumer<String> notices) {
        this.loader = loader;
        this.notices = notices;
    }

    /** Begins loading, unless that was begun before. */
    void begin() {
        stages();
    }

    /** The stages, which are loaded from now on at the latest. */
    synchronized Stages stages() {
        Stages begun = loading;
        if (begun == null) {
            begun = loader.begin(notices, Optional.empty());
            loading = begun;
        }
        return begun;
    }

    @Override
    public State state() {
        Stages begun = loading;
        return begun == null
                ? State.LOADING
                : switch (begun.state()) {
                    case LOADING -> State.LOADING;
                    case READY -> State.READY;
                    case FAILED -> State.FAILED;
                };
    }

    @Override
    public String detail() {
        return switch (state()) {
            case LOADING -> "The parser is still loading. The data can be looked at; reports can be coded in a moment.";
            case READY -> "Reports can be coded.";
            case FAILED ->
                "The parser could not be loaded, so no reports can be coded; the server's log says why. The data can be"
                        + " looked at.";
        };
    }

    @Override
    public Coded code(String text, @Nullable LocalDate published) {
        Stages stages = loading;
        if (stages == null || state() != State.READY) {
            throw new IllegalStateException(detail());
        }
        ReadResult read = new ArticleReader(ReadingOptions.defaults().withPublished(published)).readText("text", text);
        if (read instanceof ReadResult.Refused refused) {
            throw new Refused(refused.rejection().message());
        }
        Article article = ((ReadResult.Read) read).article();
        return new Coded(
                article,
                stages.coder().code(stages.parser().parse(article)).stream()
                        .filter(e -> e.confidence() >= LEAST_CONFIDENCE)
                        .toList());
    }

    @Override
    public List<Entry> entries(EventType type) {
        Stages stages = loading;
        if (stages == null || state() != State.READY) {
            return List.of();
        }
        return stages.lexicon().entries().stream()
                .filter(e -> e.coding() != null && e.coding().type() == type)
                .map(StagesCoding::entry)
                .toList();
    }

    /** Without what an example says is coded of it, which is for its test. */
    private static List<String> sentences(List<String> examples) {
        return examples.stream().map(e -> e.split("\\s*=>\\s*", 2)[0]).toList();
    }

    private static Entry entry(org.polybius.coding.lexicon.Entry e) {
        List<String> words = e.patterns().stream()
                .map(p -> Stream.concat(Stream.of(p.head()), p.rest().stream()).collect(Collectors.joining(" … ")))
                .distinct()
                .toList();
        return new Entry(e.name(), words, String.valueOf(e.coding()), sentences(e.examples()));
    }
}
