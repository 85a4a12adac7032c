package org.polybius.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.polybius.server.http.Problem;

/** How often a client may ask for something that costs much: so many at once, and so many each second. Thread-safe. */
public final class Rate {
    private final int burst;
    private final double perSecond;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** What a client has left. */
    private static final class Bucket {
        private double left;
        private long at = System.nanoTime();

        Bucket(double left) {
            this.left = left;
        }

        synchronized boolean take(int burst, double perSecond) {
            long now = System.nanoTime();
            left = Math.min(burst, left + (now - at) / 1e9 * perSecond);
            at = now;
            if (left < 1) {
                return false;
            }
            left -= 1;
            return true;
        }
    }

    /**
     * A rate.
     *
     * @param burst so many at once
     * @param perSecond so many each second in the long run
     */
    public Rate(int burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /**
     * Counts a request.
     *
     * @param client whose it is
     * @throws Problem if he asks too often
     */
    public void take(String client) {
        if (!buckets.get(client, c -> new Bucket(burst)).take(burst, perSecond)) {
            throw new Problem(429, "Too many requests", "ask again in " + (int) Math.ceil(1 / perSecond) + " s");
        }
    }
}
