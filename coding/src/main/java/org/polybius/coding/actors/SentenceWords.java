package org.polybius.coding.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.coding.countries.CountryMention;
import org.polybius.coding.countries.NameTable.TokenPieces;
import org.polybius.model.Sentence;

/** What the words of a sentence are whoever the article is about, found once for all who scan it. */
final class SentenceWords {
    final Sentence sentence;
    final TokenPieces pieces;
    final List<CountryMention> lands;
    private final ActorCore.@Nullable RoleMatch[] roles;

    SentenceWords(Sentence s, ActorCore core, Countries countries) {
        sentence = s;
        pieces = new TokenPieces(s);
        lands = countries.find(s, pieces);
        roles = new ActorCore.@Nullable RoleMatch[s.size()];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = core.role(pieces, i);
        }
    }

    /** The role whose words begin at a token, or null. */
    ActorCore.@Nullable RoleMatch role(int token) {
        return roles[token];
    }
}
