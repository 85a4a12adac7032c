package org.polybius.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("polybius actors, and --registry FILE")
class ActorsCommandTest {
    private static final String NEWS = """
            {"id":"n1","published":"2015-03-02","text":"Chadian Foreign Minister Idriss Tahir praised Niger on Monday."}
            {"id":"n2","published":"2015-04-10","text":"Idriss Tahir, Chad's foreign minister, met French officials."}
            {"id":"n3","published":"2015-04-12","text":"Nigerien General Sani Dogo inspected troops near Diffa."}
            """;
    private static final String LATER =
            "{\"id\":\"n4\",\"published\":\"2015-05-12\",\"text\":\"Idriss Tahir criticised Libya on Tuesday.\"}\n";

    @TempDir
    Path folder = Path.of("");

    private String registry = "";
    private String later = "";

    @BeforeEach
    void learn() throws IOException {
        registry = folder.resolve("actors.jsonl").toString();
        later = Files.writeString(folder.resolve("later.jsonl"), LATER).toString();
        String news = Files.writeString(folder.resolve("news.jsonl"), NEWS).toString();
        Shell shell = Shell.run("actors", "learn", news, "--registry", registry);
        assertThat(shell.status()).isEqualTo(ExitCode.OK);
        assertThat(shell.err()).contains("2 actors introduced by 3 sentences; version ");
    }

    private Shell actors(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "actors";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--registry";
        all[words.length + 2] = registry;
        return Shell.run(all);
    }

    @Test
    @DisplayName("lists and shows what was learned, with the sentences that say so")
    void listsAndShows() {
        assertThat(actors("list").out()).contains("learned:idriss-tahir-tcd").contains("TCD GOV");
        assertThat(actors("show", "idriss tahir").out())
                .contains("GOV from 2015-03-02 to 2015-04-10, 2 articles: foreign minister")
                .contains("2015-03-02 n1: Chadian Foreign Minister Idriss Tahir praised Niger on Monday.");
    }

    @Test
    @DisplayName("gives an article that only names somebody the actor, and the event names the registry")
    void isUsedInCoding() {
        assertThat(Shell.run("code", later, "--format", "jsonl").out()).doesNotContain("\"TCD\"");
        assertThat(Shell.run("code", later, "--format", "jsonl", "--registry", registry)
                        .out())
                .contains("\"country\":\"TCD\"")
                .contains("as 2 other articles within a year say")
                .contains("\"registry\":\"");
    }

    @Test
    @DisplayName("learns the same from the same articles again")
    void learnsTheSameAgain() throws IOException {
        String before = Files.readString(Path.of(registry));
        Shell.run("actors", "learn", folder.resolve("news.jsonl").toString(), "--registry", registry);

        assertThat(Path.of(registry)).hasContent(before);
    }

    @Test
    @DisplayName("keeps a pin, a merge and a split when more is learned")
    void keepsDecisions() {
        assertThat(actors("pin", "Sani Dogo", "NER", "REB", "--from", "2015-05-01")
                        .out())
                .contains("pinned: NER REB from 2015-05-01 to …");
        assertThat(actors("split", "learned:idriss-tahir-tcd", "n2").out()).contains("learned:idriss-tahir-tcd-2");
        assertThat(actors("merge", "learned:idriss-tahir-tcd", "learned:idriss-tahir-tcd-2")
                        .out())
                .contains("2 articles");

        Shell.run("actors", "learn", later, "--registry", registry);

        assertThat(actors("show", "Sani Dogo").out()).contains("pinned: NER REB");
        assertThat(actors("list").out()).doesNotContain("tcd-2");
    }

    @Test
    @DisplayName("says who is near where nobody has the name, and what is wrong with a command")
    void helps() {
        assertThat(actors("show", "Idris Tahir").err())
                .contains("nobody is known as Idris Tahir; did you mean 'Idriss Tahir'?");
        assertThat(actors("show", "Idris Tahir").status()).isEqualTo(ExitCode.MISTAKES);
        assertThat(actors("split", "Idriss Tahir", "n9").err())
                .contains("no article n9 speaks of learned:idriss-tahir-tcd");
        assertThat(actors("merge", "Idriss Tahir", "Idriss Tahir").status()).isEqualTo(ExitCode.USAGE);
        assertThat(actors("pin", "Sani Dogo", "UNO").status()).isEqualTo(ExitCode.OK);
        assertThat(actors("pin", "Sani Dogo", "XYZ").err()).contains("no country has the code XYZ");
        assertThat(actors("pin", "Sani Dogo", "NER", "--from", "2015-05-01", "--to", "2014-05-01")
                        .err())
                .contains("is before the first");
    }

    @Test
    @DisplayName("refuses a registry that is broken or not there, without touching it")
    void refusesBrokenRegistries() throws IOException {
        Files.writeString(Path.of(registry), "{\"polybius-registry\":1}\n{\"name\":3}\n");

        assertThat(actors("list").err()).contains("actors.jsonl:2: ");
        assertThat(Shell.run("code", later, "--registry", registry).status()).isEqualTo(ExitCode.CANNOT_START);
        assertThat(Shell.run("actors", "learn", later, "--registry", registry).status())
                .isEqualTo(ExitCode.CANNOT_START);
        assertThat(Path.of(registry)).content().endsWith("{\"name\":3}\n");
        assertThat(Shell.run("code", later, "--registry", registry + "x").err())
                .contains("there is no registry")
                .contains("polybius actors learn");
    }
}
