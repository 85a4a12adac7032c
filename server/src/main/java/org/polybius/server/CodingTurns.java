package org.polybius.server;

import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.polybius.server.http.Exchange;
import org.polybius.server.http.Problem;
import org.polybius.server.security.Rate;

/** Lets texts be coded on the spot: not too long ones, a few at a time, and not too many for one client. */
public final class CodingTurns {
    /** So many bytes a request that brings a text may have. */
    public static final int LONGEST_BODY = 400 * 1024;

    private static final int LONGEST_TEXT = 100_000;
    private static final int WAITING_SECONDS = 20;

    private final TextCoding coding;
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);
    private final Rate rate = new Rate(30, 2);

    public CodingTurns(TextCoding coding) {
        this.coding = coding;
    }

    /**
     * The events of a text.
     *
     * @throws Problem if it is too long or cannot be read, the parser is not there, or too many ask
     */
    public TextCoding.Coded code(Exchange exchange, String text, @Nullable LocalDate published) {
        if (text.isBlank()) {
            throw new Problem(
                    422, "The text could not be read", "it is empty: send a headline and some sentences in English");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Problem(
                    413,
                    "Content too large",
                    "the text has more than " + LONGEST_TEXT
                            + " characters: send a part of it, or use polybius code for long ones");
        }
        switch (coding.state()) {
            case LOADING -> throw unavailable(exchange);
            case FAILED -> throw new Problem(503, "The parser is not there", coding.detail());
            case READY -> rate.take(exchange.remote());
        }
        try {
            if (!turns.tryAcquire(WAITING_SECONDS, TimeUnit.SECONDS)) {
                throw new Problem(503, "Too busy", "others are having texts coded: try again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "Too busy", "the server is stopping");
        }
        try {
            return coding.code(text, published);
        } catch (TextCoding.Refused e) {
            throw new Problem(422, "The text could not be read", String.valueOf(e.getMessage()));
        } finally {
            turns.release();
        }
    }

    private Problem unavailable(Exchange exchange) {
        exchange.setHeader("Retry-After", "2");
        return new Problem(503, "The parser is loading", coding.detail());
    }
}
