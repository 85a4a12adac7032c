package org.polybius.coding.actors;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a third-person pronoun can stand for. */
enum Pronoun {
    HE,
    SHE,
    IT,
    THEY;

    private static final Map<String, Pronoun> FORMS = Map.ofEntries(
            Map.entry("he", HE),
            Map.entry("him", HE),
            Map.entry("his", HE),
            Map.entry("himself", HE),
            Map.entry("she", SHE),
            Map.entry("her", SHE),
            Map.entry("hers", SHE),
            Map.entry("herself", SHE),
            Map.entry("it", IT),
            Map.entry("its", IT),
            Map.entry("itself", IT),
            Map.entry("they", THEY),
            Map.entry("them", THEY),
            Map.entry("their", THEY),
            Map.entry("theirs", THEY),
            Map.entry("themselves", THEY));

    static @Nullable Pronoun of(String form) {
        return FORMS.get(form.toLowerCase(Locale.ROOT));
    }

    boolean fits(List<Entity> who) {
        if (this == THEY) {
            return who.size() > 1 || !who.get(0).isPerson();
        }
        if (who.size() > 1) {
            return false;
        }
        Entity e = who.get(0);
        return switch (this) {
            case HE -> e.isPerson() && e.gender() != 'F';
            case SHE -> e.isPerson() && e.gender() != 'M';
            default -> !e.isPerson() && (!e.plural() || e.named()) && e.kind() != Kind.PERSON;
        };
    }

    /** How much better than others that fit {@code who} is meant. */
    double fondness(List<Entity> who) {
        if (this != THEY) {
            return this == IT && who.get(0).kind() == Kind.COUNTRY ? 1 : 0;
        }
        if (who.size() > 1) {
            return 8;
        }
        Entity e = who.get(0);
        return e.plural() ? 12 : e.kind() == Kind.COUNTRY ? -25 : -8;
    }
}
