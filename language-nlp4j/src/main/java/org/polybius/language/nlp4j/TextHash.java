package org.polybius.language.nlp4j;

/**
 * A text's 64-bit hash, which can be put together: the hash of {@code a + "_" + b} comes from those of {@code a} and
 * {@code b}. The tagger and the parser ask for thousands of joined texts a sentence; none of them has to be built.
 *
 * @param hash a polynomial over the characters, modulo 2<sup>64</sup>; whoever looks it up stirs it first
 *     ({@link #stirred})
 * @param power what another text's hash is multiplied by when this text is put behind it; never 0
 */
record TextHash(long hash, long power) {
    private static final long BASE = 0x9E3779B97F4A7C15L;

    static TextHash of(CharSequence text) {
        long hash = 0;
        long power = 1;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
            power *= BASE;
        }
        return new TextHash(hash, power);
    }

    /**
     * The hash of two texts with a low line between them.
     *
     * @param power of the second
     */
    static long joined(long first, long second, long power) {
        return (first * BASE + '_' + 1) * power + second;
    }

    /** Every bit depends on every bit of the hash and of the kind (the finalizer of MurmurHash3). */
    static long stirred(int kind, long hash) {
        long h = hash ^ (kind + 1) * 0xD6E8FEB86659FD93L;
        h = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
        h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 33;
    }
}
