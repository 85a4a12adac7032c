package org.polybius.store.layouts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Article;
import org.polybius.model.Event;
import org.polybius.model.Evidence;
import org.polybius.model.Party;
import org.polybius.model.Place;
import org.polybius.model.ontology.CameoCode;

/**
 * What one line is about.
 *
 * @param article where the event is told
 * @param event the event
 * @param actor who acts, in layouts of pairs; null where nobody is named, or the layout takes all at once
 * @param recipient who undergoes, likewise
 */
record Row(
        Article article,
        Event event,
        @Nullable Party actor,
        @Nullable Party recipient) {
    // What R and JavaScript still hold exactly as a number.
    private static final long LARGEST = (1L << 53) - 1;

    /** The event as one row. */
    static List<Row> whole(Article article, Event event) {
        return List.of(new Row(article, event, null, null));
    }

    /** The event as a row for each pair of actor and recipient. */
    static List<Row> pairs(Article article, Event event) {
        List<Row> out = new ArrayList<>();
        for (Party actor : orNobody(event.actors())) {
            for (Party recipient : orNobody(event.recipients())) {
                out.add(new Row(article, event, actor, recipient));
            }
        }
        return out;
    }

    private static List<@Nullable Party> orNobody(List<Party> parties) {
        List<@Nullable Party> out = new ArrayList<>(parties);
        if (out.isEmpty()) {
            out.add(null);
        }
        return out;
    }

    /** A number for the row, the same in every run: 1 to 2^53 - 1, from a hash of event and parties. */
    long id() {
        return number(event.id() + "\n" + key(actor) + "\n" + key(recipient));
    }

    /** A number for the article, likewise. */
    long articleId() {
        return number(article.id());
    }

    Evidence evidence() {
        return event.evidence().get(0);
    }

    DayParts day() {
        return DayParts.of(event.date());
    }

    /** A part of the CAMEO code, or null without one. */
    <T> @Nullable T cameo(Function<CameoCode, @Nullable T> part) {
        CameoCode code = event.cameo();
        return code == null ? null : part.apply(code);
    }

    /** A part of the place, or null without one. */
    <T> @Nullable T place(Function<Place, @Nullable T> part) {
        Place place = event.place();
        return place == null ? null : part.apply(place);
    }

    /** The place's name where it stands for something as small as a town, else null. */
    @Nullable
    String town() {
        return named(Place.Precision.EXACT);
    }

    /** The place's second-level unit, or null. */
    @Nullable
    String district() {
        return named(Place.Precision.ADMIN2);
    }

    /** The place's province, or null. */
    @Nullable
    String province() {
        String itself = named(Place.Precision.ADMIN1);
        return itself == null ? place(Place::admin1) : itself;
    }

    private @Nullable String named(Place.Precision precision) {
        return place(p -> p.precision() == precision ? p.name() : null);
    }

    private static String key(@Nullable Party p) {
        return p == null ? "" : p.name() + "\t" + p.country() + "\t" + p.sectors();
    }

    private static long number(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Math.max(1, ByteBuffer.wrap(hash).getLong() & LARGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
