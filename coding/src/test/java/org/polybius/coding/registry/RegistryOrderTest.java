package org.polybius.coding.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.polybius.model.ontology.Sector;
import org.polybius.model.registry.RegistryContent;
import org.polybius.model.registry.Sighting;

@Label("The registry of learned actors")
class RegistryOrderTest {
    private static final LocalDate DAY = LocalDate.of(2015, 5, 21);

    @Property(tries = 200)
    @Label("is the same whatever the order of the articles")
    void doesNotDependOnOrder(@ForAll long seed) {
        Random random = new Random(seed);
        List<Sighting> sightings = new ArrayList<>();
        List<String> countries = new ArrayList<>(Arrays.asList("TCD", "NER", null));
        for (int i = 0; i < 40; i++) {
            sightings.add(RegistryTest.seen(
                    "a" + random.nextInt(15),
                    DAY.plusDays(random.nextInt(900)),
                    "Ali " + (char) ('A' + random.nextInt(4)) + "arim",
                    countries.get(random.nextInt(3)),
                    Sector.values()[random.nextInt(4)]));
        }
        Registry first = Registry.of(new RegistryContent(sightings, List.of()), "v");
        Collections.shuffle(sightings, random);
        Registry second = Registry.of(new RegistryContent(sightings, List.of()), "v");

        assertThat(second.actors()).isEqualTo(first.actors());
        for (LearnedActor a : first.actors()) {
            assertThat(second.recall(a.name(), DAY, "TCD"::equals))
                    .isEqualTo(first.recall(a.name(), DAY, "TCD"::equals));
        }
    }
}
