package org.polybius.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.polybius.stages.Stages;

/** Begins to load the stages that a command works with; whoever runs many commands can give them what is loaded already. */
@FunctionalInterface
interface StagesLoader {
    /**
     * Begins loading.
     *
     * @param withParser false where trees come from elsewhere
     * @param withCoder false where only trees are wanted
     * @param notices told what takes its time
     * @param lexicon a user's folder over the built-in lexicon
     * @param registry a file of learned actors
     */
    Stages begin(
            boolean withParser,
            boolean withCoder,
            Consumer<String> notices,
            Optional<Path> lexicon,
            Optional<Path> registry);

    /** All stages, without learned actors. */
    default Stages begin(Consumer<String> notices, Optional<Path> lexicon) {
        return begin(true, true, notices, lexicon, Optional.empty());
    }
}
