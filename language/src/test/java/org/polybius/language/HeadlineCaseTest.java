package org.polybius.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;

class HeadlineCaseTest {

    @Test
    @DisplayName("A word keeps its capital only if the body writes it, or one that begins alike, with one")
    void namesKeepTheirCapitals() {
        assertThat(undo(
                        "Turkish Ministers Vow to Help Peru in Talks",
                        "In Lima, ministers from Turkey said they would help Peru. Talks go on."))
                .isEqualTo("Turkish ministers vow to help Peru in talks");
    }

    @Test
    @DisplayName("A headline in sentence case, and one without a body, stay as they are")
    void otherHeadlinesStay() {
        assertThat(undo("Ministers vow to help Peru in talks", "In Lima, ministers said so."))
                .isEqualTo("Ministers vow to help Peru in talks");
        assertThat(undo("Ministers Vow to Help", "")).isEqualTo("Ministers Vow to Help");
    }

    @Test
    @DisplayName("Acronyms stay, whatever the body says")
    void acronymsStay() {
        assertThat(undo("NATO Ministers Meet Over Missiles", "In Riga, ministers met."))
                .isEqualTo("NATO ministers meet over missiles");
    }

    private static String undo(String title, String body) {
        String text = title + "\n\n" + body;
        Section head = new Section(Section.Kind.TITLE, new CharSpan(0, title.length()));
        Section rest = new Section(Section.Kind.BODY, new CharSpan(title.length() + 2, text.length()));
        Article article = new Article("a", title, text, text, List.of(head, rest), null, null, null, "test", Map.of());
        return head.span().in(HeadlineCase.undo(article, head));
    }
}
