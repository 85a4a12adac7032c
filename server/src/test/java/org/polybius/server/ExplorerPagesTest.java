package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.polybius.model.ontology.EventType;

@DisplayName("Of the explorer's pages")
class ExplorerPagesTest extends LakeVictoria {
    @Test
    void actorsAreFoundByWordsOfTheirNames() throws Exception {
        assertThat(running.get("/actors?search=KENYA").body())
                .contains("<a href=\"/actors/name%3Akenya%3AKEN\">Kenya</a>", "3 events")
                .doesNotContain("Uganda</a>");
        assertThat(running.get("/actors?search=giraffe").body()).contains("Nobody in these data");
    }

    @Test
    void anActorHasNamesRolesWithEvidenceAndRelations() throws Exception {
        String page = running.get("/actors/name:kenya:KEN").body();
        assertThat(page)
                .contains("<h1>Kenya</h1>", "2024-05-15 to 2024-06-20")
                .contains("GOV, The executive")
                .contains("party=name%3Akenya%3AKEN&amp;party_country=KEN&amp;party_sector=gov")
                .contains("<a href=\"/dyad?a=name%3Akenya%3AKEN&amp;b=name%3Auganda%3AUGA\"")
                .contains("href=\"/events?party=name%3Akenya%3AKEN&amp;from=2024-05-15");
        HttpResponse<String> nobody = running.get("/actors/nobody");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(nobody.body()).contains("There is no actor nobody");
    }

    @Test
    void twoSidesAreShownInBothDirections() throws Exception {
        String page = running.get("/dyad?a=KEN&b=UGA").body();
        assertThat(page)
                .contains("<h1>KEN and UGA</h1>")
                .contains(
                        "<a href=\"/events?actor_country=KEN&amp;recipient_country=UGA\">2 events</a>, mean intensity +2.5")
                .contains(
                        "<a href=\"/events?actor_country=UGA&amp;recipient_country=KEN\">1 event</a>, mean intensity -3.0")
                .contains("2024-05-15: 2 from KEN, mean intensity +2.5");
        assertThat(running.get("/dyad?a=KEN&b=UGA&from=2024-06-01").body()).contains("Nothing.");
    }

    @Test
    void whatHappensWithinACountryIsToldOnce() throws Exception {
        String page = running.get("/dyad?a=KEN&b=KEN").body();
        assertThat(page).contains("<h1>Within KEN</h1>", ">1 event</a>").doesNotContain("id=\"back-title\"");
        assertThat(running.get("/dyad.svg?a=KEN&b=KEN").body()).contains("<title>Within KEN</title>");
    }

    @Test
    void twoSidesAreAFigureToKeep() throws Exception {
        HttpResponse<String> file = running.get("/dyad.svg?a=KEN&b=UGA");
        assertThat(file.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(file.body())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .endsWith("</svg>");
        javax.xml.parsers.DocumentBuilderFactory xml = javax.xml.parsers.DocumentBuilderFactory.newInstance();
        org.w3c.dom.Document read = xml.newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(file.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(read.getElementsByTagName("circle").getLength()).isEqualTo(2);
        assertThat(running.get("/dyad.svg?a=KEN").statusCode()).isEqualTo(400);
    }

    @Test
    void twoSidesHelpWhereNothingIsChosenOrFound() throws Exception {
        assertThat(running.get("/dyad").body()).contains("Pairs with the most events", "/dyad?a=KEN&amp;b=UGA");
        assertThat(running.get("/dyad?a=KEN&b=ISL").body()).contains("neither does anything to the other");
        HttpResponse<String> wrong = running.get("/dyad?a=KEN&b=UGA&from=soon");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("the parameter from is a day");
    }

    @Test
    void twoSidesAreChosenByWordsOfAName() throws Exception {
        String page = running.get("/dyad?a=ken&b=UGA&from=2024-05-01").body();
        assertThat(page)
                .contains("<h1>Two sides</h1>", "who is meant by “ken”?", "value=\"ken\"")
                .contains("<a href=\"/dyad?a=KEN&amp;b=UGA&amp;from=2024-05-01\">KEN</a>", "everybody of this country")
                .contains(
                        "<a href=\"/dyad?a=name%3Akenya%3AKEN&amp;b=UGA&amp;from=2024-05-01\">Kenya (KEN)</a>",
                        "3 events")
                .doesNotContain("The other side: ", "Pairs with the most events");
        assertThat(running.get("/dyad?a=KEN&b=ga").body())
                .contains("The other side: who is meant by “ga”?", ">GAB</a>", ">Uganda (UGA)</a>")
                .doesNotContain(">Kenya (KEN)</a>");
    }

    @Test
    void wordsThatOnlyOneHasInTheNameNeedNoChoice() throws Exception {
        assertThat(running.get("/dyad?a=Kenya&b=ugandá").body())
                .contains("<h1>Kenya (KEN) and Uganda (UGA)</h1>")
                .contains("actor=name%3Akenya%3AKEN&amp;recipient=name%3Auganda%3AUGA\">2 events</a>")
                .contains("href=\"/dyad.svg?a=Kenya&amp;b=ugand%C3%A1\"");
        assertThat(running.get("/dyad.svg?a=Kenya&b=Uganda").body()).contains("<title>Kenya (KEN) and Uganda (UGA)");
        assertThat(running.get("/dyad?a=Kenya&b=KENYA").body()).contains("<h1>Within Kenya (KEN)</h1>");
    }

    @Test
    void aSideThatNobodyIsCalledIsToldAsSuch() throws Exception {
        String page = running.get("/dyad?a=%3Cb%3Egiraffe&b=!").body();
        assertThat(page)
                .contains("nobody is called “&lt;b&gt;giraffe”", "nobody is called “!”")
                .doesNotContain("<b>giraffe");
        assertThat(running.get("/dyad.svg?a=giraffe&b=UGA").statusCode()).isEqualTo(400);
    }

    @Test
    void theCodebookSaysWhatEveryTypeMeans() throws Exception {
        String page = running.get("/codebook").body();
        for (EventType type : EventType.values()) {
            assertThat(page).contains("<a href=\"/codebook/" + type + "\">");
        }
        assertThat(page).contains("Meets, visits, telephones", "Intensity +2.5; 2 events");
        HttpResponse<String> none = running.get("/codebook/QUARREL");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains(">There is no type QUARREL: the codebook lists all.</p>");
    }

    @Test
    void aTypeHasItsModesCodesEntriesAndExamples() throws Exception {
        coding.entries = List.of(new TextCoding.Entry(
                "meet", List.of("meet", "hold … talk"), "CONSULT 040", List.of("Kenya met <Uganda>.")));
        assertThat(running.get("/codebook/consult").body())
                .contains("One side travels to the other.", "<strong>042</strong>")
                .contains("meet, hold … talk", "Kenya met &lt;Uganda&gt;.")
                .contains("/articles/lake-1?event=lake1e0#chosen");
        coding.entries = List.of();
        coding.state = TextCoding.State.LOADING;
        assertThat(running.get("/codebook/CONSULT").body()).contains("The lexicon is still loading");
    }
}
