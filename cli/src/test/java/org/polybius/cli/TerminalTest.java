package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.polybius.model.CharSpan;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;
import org.polybius.model.Upos;

@DisplayName("In a terminal")
class TerminalTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("A tree is drawn with each word under its governor")
    void aTreeIsDrawn() {
        // Mali's army left: left -> army -> Mali -> 's
        Sentence sentence =
                sentence(new String[] {"Mali", "'s", "army", "left"}, new int[] {2, 0, 3, -1}, new String[] {
                    "nmod:poss", "case", "nsubj", "root"
                });
        assertThat(TreeText.lines(sentence))
                .containsExactly(
                        "  left         root       NOUN   left",
                        "  └─ army      nsubj      NOUN   army",
                        "     └─ Mali   nmod:poss  NOUN   mali",
                        "        └─ 's  case       NOUN   's");
    }

    @Test
    @Timeout(20)
    @DisplayName("A tree as deep as a sentence of thousands of words is drawn, and no line is endless")
    void aDeepTreeIsDrawn() {
        int n = 5_000;
        String[] forms = new String[n];
        int[] heads = new int[n];
        String[] relations = new String[n];
        for (int i = 0; i < n; i++) {
            forms[i] = "so";
            heads[i] = i - 1;
            relations[i] = i == 0 ? "root" : "dep";
        }
        assertThat(TreeText.lines(sentence(forms, heads, relations))).hasSize(n).allSatisfy(l -> assertThat(l.length())
                .isLessThan(160));
    }

    @Test
    @DisplayName("What an article says cannot steer the terminal")
    void whatAnArticleSaysCannotSteerTheTerminal() {
        assertThat(Console.harmless("a\u001b[2Jb\u009bc\u202ed\re")).isEqualTo("a [2Jb c d e");
        assertThat(Console.harmless("حلب 😀 Kadıköy")).isEqualTo("حلب 😀 Kadıköy");
        assertThat(EventText.lines("“\u001b]0;owned\u0007 " + "word ".repeat(400) + "”"))
                .hasSize(4)
                .noneMatch(l -> l.contains("\u001b"))
                .last()
                .asString()
                .endsWith("…”");
    }

    @Test
    @DisplayName("The progress bar shows how far the run is, where that is known, and goes before a message")
    void theProgressBarShowsHowFarTheRunIs() {
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(err, true), false, true);
        console.progress(1, 2, 7, 1.0);
        assertThat(err.toString()).contains("██████████████░░░░░░░░░░░░░░ 1/2 articles · 7 events · 1.0 articles/s");
        console.error("file.txt: broken");
        assertThat(err.toString()).endsWith("\r\u001b[Kpolybius: file.txt: broken" + System.lineSeparator());

        StringWriter none = new StringWriter();
        new Console(new PrintWriter(none, true), true, true).progress(1, 2, 7, 1.0);
        assertThat(none.toString()).isEmpty();
    }

    @Test
    @DisplayName("Articles are counted before they are read: files, and lines of JSON Lines that hold something")
    void articlesAreCounted() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.txt"), "One.\n\nTwo.\n");
        Files.writeString(folder.resolve("b.jsonl"), "{}\n\n{}\r\n{}");
        assertThat(counted(folder.toString())).isEqualTo(4);
        assertThat(counted(folder.toString(), "nowhere.txt")).isEqualTo(5);
        assertThat(counted("-")).isEqualTo(-1);
    }

    private static long counted(String... paths) throws InterruptedException {
        ArticleCount count = ArticleCount.of(List.of(paths));
        for (int i = 0; i < 500 && count.soFar() < 0; i++) {
            Thread.sleep(paths[0].equals("-") ? 1 : 10);
        }
        return count.soFar();
    }

    private static Sentence sentence(String[] forms, int[] heads, String[] relations) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < forms.length; i++) {
            CharSpan span = new CharSpan(at, at + forms[i].length());
            tokens.add(new Token(
                    i,
                    span,
                    forms[i],
                    forms[i].toLowerCase(java.util.Locale.ROOT),
                    Upos.NOUN,
                    "NN",
                    heads[i],
                    relations[i]));
            at += forms[i].length() + 1;
        }
        CharSpan all = new CharSpan(0, at);
        return new Sentence(0, new Section(Section.Kind.BODY, all), all, tokens);
    }
}
