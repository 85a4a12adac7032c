package org.polybius.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers to GET as they were sent, by address, until what they depend on changes: to write a page of some hundred kilobytes costs
 * more than to count what it says. Thread-safe.
 */
final class GivenAnswers {
    private static final int BYTES = 48 * 1024 * 1024;
    private static final int LARGEST = 1024 * 1024;

    /** An answer, and what it is when packed, which is made when somebody first takes it so. */
    static final class Given {
        /** What is shorter does not get shorter by enough to be worth it. */
        private static final int LEAST = 2048;

        private final String type;
        private final byte[] body;
        private byte @Nullable [] packed;

        Given(String type, byte[] body) {
            this.type = type;
            this.body = body;
        }

        boolean packable() {
            return body.length >= LEAST;
        }

        synchronized byte[] packed() {
            if (packed == null) {
                packed = Gzip.of(body);
            }
            return packed;
        }

        String type() {
            return type;
        }

        byte[] body() {
            return body;
        }
    }

    private final Supplier<Object> state;
    private final Cache<Object, Given> given = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Object question, Given answer) -> 300 + answer.body.length + answer.body.length / 4)
            .build();

    /** @param state equal as long as every answer stays the same */
    GivenAnswers(Supplier<Object> state) {
        this.state = state;
    }

    /** What is asked, as things are now. */
    Object question(String address, boolean fragment) {
        return List.of(state.get(), address, fragment);
    }

    /** The answer given to this question before, or null. */
    @Nullable
    Given before(Object question) {
        return given.getIfPresent(question);
    }

    /** Keeps an answer, unless it is very large. */
    void keep(Object question, Given answer) {
        if (answer.body.length <= LARGEST) {
            given.put(question, answer);
        }
    }
}
