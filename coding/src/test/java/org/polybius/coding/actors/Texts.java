package org.polybius.coding.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.coding.countries.Countries;
import org.polybius.language.EngineDocumentParser;
import org.polybius.language.nlp4j.ModelCache;
import org.polybius.language.nlp4j.Nlp4jEngine;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.Section;

/** Small articles for tests, parsed by the real parser. */
final class Texts {
    static final Countries COUNTRIES = Countries.load();
    static final ActorCore CORE = ActorCore.load(COUNTRIES);
    private static final EngineDocumentParser PARSER =
            new EngineDocumentParser(new Nlp4jEngine(new ModelCache(ModelCache.standardFolder(), notice -> {})));
    private static final Pattern DATELINE = Pattern.compile("^\\p{Lu}[\\p{Lu}' ,]+ - ");

    private Texts() {}

    /** One paragraph a line; a line that begins with "# " is the headline, "BAMAKO - " a dateline. */
    static Document document(String text, @Nullable LocalDate published) {
        List<Section> sections = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            int end = at + line.length();
            Matcher dateline = DATELINE.matcher(line);
            if (line.startsWith("# ")) {
                sections.add(new Section(Section.Kind.TITLE, new CharSpan(at + 2, end)));
            } else if (dateline.find()) {
                sections.add(new Section(Section.Kind.DATELINE, new CharSpan(at, at + dateline.end() - 3)));
                sections.add(new Section(Section.Kind.BODY, new CharSpan(at + dateline.end(), end)));
            } else if (!line.isBlank()) {
                sections.add(new Section(Section.Kind.BODY, new CharSpan(at, end)));
            }
            at = end + 1;
        }
        return PARSER.parse(new Article("t", null, text, text, sections, published, null, null, "t", Map.of()));
    }

    static Cast cast(Document document) {
        return new CastReader(CORE, COUNTRIES).read(document);
    }
}
