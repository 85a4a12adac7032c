package org.polybius.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A coder that knows gold and makes every kind of mistake at random. */
final class PerturbedGold {
    private static final List<String> TYPES = List.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");
    private static final List<String> SECTORS = List.of("GOV", "MIL", "COP", "CVL", "REB", "UAF", "LAB");
    private static final List<String> COUNTRIES = List.of("KEN", "CHL", "UNO", "BGD", "VEN", "CZE", "IMG");

    private final Random random;
    private final JsonMapper json = JsonMapper.shared();

    PerturbedGold(long seed) {
        random = new Random(seed);
    }

    /** Writes what the coder finds in the articles of a gold folder, now in gold's form, now in the schema's. */
    void articles(Path goldDir, Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : Evaluation.goldFiles(goldDir)) {
            String article = file.getFileName().toString().replace(".events.jsonl", "");
            for (String line : Files.readAllLines(file)) {
                for (int n = chance(8) ? 0 : chance(8) ? 2 : 1; n > 0; n--) {
                    lines.add(event(article, (ObjectNode) json.readTree(line)).toString());
                }
            }
            if (chance(3)) {
                lines.add("{\"type\":\"" + any(TYPES) + "\",\"evidence\":[{\"article\":\"" + article + "\"}]}");
            }
        }
        Collections.shuffle(lines, random);
        Files.write(out, lines);
    }

    /** Writes events for the sentences of a table, with their types right more often than not. */
    void sentences(List<GoldTable.Row> rows, Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (GoldTable.Row row : rows) {
            String root = row.first("root");
            for (int n = random.nextInt(4); n > 0; n--) {
                ObjectNode e = json.createObjectNode();
                e.put("type", root == null || chance(2) ? any(TYPES) : root.equals("YIELD") ? "RETREAT" : root);
                e.put("cameo", chance(4) ? any(List.of("010", "023", "173", "036")) : null);
                if (chance(6)) {
                    e.putArray("auxiliary").add(any(List.of("future", "historical", "negation")));
                }
                e.putArray("evidence").addObject().put("article", row.id());
                lines.add(e.toString());
            }
        }
        Files.write(out, lines);
    }

    /** Writes answers for pairs, some of them empty or unheard of. */
    void answers(List<GoldTable.Row> rows, Path out) throws IOException {
        List<String> lines = new ArrayList<>(List.of("id\ttype"));
        for (GoldTable.Row row : rows) {
            if (!chance(10)) {
                String root = row.first("root");
                String answer = root != null && random.nextInt(3) > 0
                        ? root
                        : chance(5) ? any(List.of("", "GREET", " concede ")) : any(TYPES);
                lines.add(row.id() + "\t" + answer);
            }
        }
        Collections.shuffle(lines.subList(1, lines.size()), random);
        Files.write(out, lines);
    }

    private ObjectNode event(String article, ObjectNode gold) {
        ObjectNode e = gold.deepCopy();
        e.remove("note");
        if (chance(6)) {
            e.put("type", any(TYPES));
        }
        for (String side : List.of("actors", "recipients")) {
            if (chance(8)) {
                e.putArray(side);
            }
            e.get(side).forEach(p -> party((ObjectNode) p));
        }
        if (chance(8)) {
            JsonNode actors = e.get("actors");
            e.set("actors", e.get("recipients"));
            e.set("recipients", actors);
        }
        if (chance(3)) {
            date(e);
        }
        if (chance(4)) {
            e.put("place", any(List.of("Nairobi", "the city of Gao", "Île-de-France", "")));
        } else if (chance(2) && e.get("place").isString()) {
            String place = e.get("place").stringValue();
            e.putObject("place")
                    .put("name", place.toUpperCase(java.util.Locale.ROOT))
                    .putNull("text");
        }
        speakers(e);
        if (chance(10)) {
            e.putArray("auxiliary").add(any(List.of("historical", "future", "hypothetical", "negation")));
        }
        e.putArray("evidence").addObject().put("article", article).put("quote", "…");
        return e;
    }

    private void party(ObjectNode p) {
        if (chance(10)) {
            p.put("country", chance(4) ? null : any(COUNTRIES));
        }
        if (chance(6)) {
            p.put("sector", chance(4) ? null : any(SECTORS));
        }
        if (chance(2)) {
            JsonNode sector = p.remove("sector");
            ArrayNode sectors = p.putArray("sectors");
            if (!sector.isNull()) {
                sectors.add(sector).add("BUS");
            }
        }
    }

    private void date(ObjectNode e) {
        LocalDate start = LocalDate.parse(e.at("/date/start").stringValue()).plusDays(random.nextInt(-5, 6));
        ObjectNode date = e.putObject("date");
        if (chance(5)) {
            date.putNull("start").putNull("end");
        } else {
            date.put("start", start.toString());
            date.put("end", chance(3) ? null : start.plusDays(random.nextInt(4)).toString());
        }
    }

    private void speakers(ObjectNode e) {
        if (chance(6)) {
            e.putArray("attribution").add(any(List.of("Lavrov", "the ministry", "Witnesses of the city")));
        } else if (chance(2)) {
            List<String> names = e.get("attribution")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .toList();
            ArrayNode said = e.putArray("attribution");
            names.forEach(
                    n -> said.addObject().putObject("speaker").put("name", n).put("text", "he"));
        }
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
