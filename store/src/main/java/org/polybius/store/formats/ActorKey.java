package org.polybius.store.formats;

import org.polybius.model.Party;

/** Who a party is, over articles. */
public final class ActorKey {
    private ActorKey() {}

    /**
     * The party's id, or, where it has none, its name as it is said and its country. The same words of two articles may
     * then mean two people ("six soldiers"); that is what an id is for.
     */
    public static String of(Party party) {
        if (party.id() != null) {
            return party.id();
        }
        String words = PlainWords.of(party.name()).strip();
        return "name:" + (words.isEmpty() ? party.name() : words) + ":"
                + (party.country() == null ? "" : party.country());
    }
}
