package org.polybius.coding.actors;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other articles add to one: who a name is that this article does not explain, and where they contradict it. */
final class Recollection {
    private final Reading reading;

    Recollection(Reading reading) {
        this.reading = reading;
    }

    /** Whom other articles know by a full name, or null. */
    @Nullable
    Entity of(String name) {
        Memory.Remembered who = reading.recall(name);
        return who == null ? null : entity(who);
    }

    /** What the article says counts; other articles fill what it leaves open, and a contradiction is told. */
    Entity reconciled(Entity here) {
        Memory.Remembered who = reading.recall(here.name());
        if (who == null) {
            return here;
        }
        String country = here.country();
        if (country != null && !country.equals(who.country())) {
            reading.learned.remark(here.name(), "this article says " + country + "; it contradicts that " + who.why());
            return here;
        }
        return country == null || here.sectors().isEmpty() ? here.merge(entity(who)) : here;
    }

    private Entity entity(Memory.Remembered who) {
        reading.learned.remark(who.name(), who.why());
        return new Entity(
                who.name(),
                who.id(),
                who.country(),
                who.sectors(),
                who.titles(),
                who.kind(),
                false,
                '?',
                true,
                Set.of());
    }
}
