package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.polybius.model.CharSpan;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Ontology;
import org.polybius.store.corrections.Correction;
import org.polybius.store.corrections.EventPart;
import org.polybius.store.corrections.GoldEvent;
import org.polybius.store.corrections.GoldParty;
import org.polybius.store.corrections.Verdict;

@DisplayName("Corrections on the page of an article")
class ArticleCorrectionsTest extends LakeVictoria {
    private static final String PAGE = "/articles/lake-1";

    @Test
    void takeDownThatAnEventIsRight() throws Exception {
        HttpResponse<String> answer = send("verdict", "right", "event", "lake1e0", "author", "Ada");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "?event=lake1e0#chosen");
        assertThat(running.get(PAGE + "?event=lake1e0").body())
                .contains("<strong>Ada</strong>", "all of it is right", "coded as it was");
        assertThat(running.get(PAGE).body()).contains("right, says Ada");
    }

    @Test
    void takeDownWhichPartIsWrongAndWhy() throws Exception {
        send(
                "verdict", "wrong", "event", "lake1e0", "author", "Ada", "wrong", "date", "wrong", "place", "comment",
                "<b>");
        Correction made = only();
        assertThat(made.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(made.wrong()).containsExactlyInAnyOrder(EventPart.DATE, EventPart.PLACE);
        assertThat(running.get(PAGE + "?event=lake1e0").body()).contains("wrong: date, place", "“&lt;b&gt;”");
    }

    @Test
    void beginTheFormOfAnEditWithTheEventAsItIsCoded() throws Exception {
        assertThat(running.get(PAGE + "?event=lake1e0").body())
                .contains("<option value=\"CONSULT\" selected>CONSULT</option>")
                .contains("name=\"actor_name_1\" aria-label=\"Who acts: name 1\" placeholder=\"name\"")
                .contains("value=\"Kenya\"", "value=\"2024-05-15\"", "value=\"Kisumu\"");
    }

    @Test
    void takeDownHowAnEventShouldBe() throws Exception {
        send(
                "verdict",
                "edited",
                "event",
                "lake1e0",
                "author",
                "Ada",
                "type",
                "CONSULT/visit",
                "cameo",
                "042",
                "actor_name_1",
                "Kenya",
                "actor_country_1",
                "ken",
                "actor_sector_1",
                "GOV",
                "recipient_name_1",
                "Uganda",
                "from",
                "2024-05-14",
                "place",
                "Kisumu",
                "speakers",
                "officials; police",
                "context",
                "diplomatic");
        GoldEvent gold = Objects.requireNonNull(only().gold());
        assertThat(Objects.requireNonNull(gold.mode()).name()).isEqualTo("visit");
        assertThat(gold.actors())
                .containsExactly(new GoldParty("Kenya", "KEN", org.polybius.model.ontology.Sector.GOV));
        assertThat(gold.start()).isEqualTo(gold.end()).isEqualTo("2024-05-14");
        assertThat(gold.attribution()).containsExactly("officials", "police");
        assertThat(running.get(PAGE + "?event=lake1e0").body())
                .contains("it should be CONSULT/visit, Kenya KEN GOV → Uganda, 2024-05-14, Kisumu");
    }

    @Test
    void takeDownAMissedEventByItsWords() throws Exception {
        HttpResponse<String> answer = send(
                "verdict",
                "missed",
                "author",
                "Ada",
                "words",
                "Kenya  met Uganda",
                "type",
                "AGREE",
                "actor_name_1",
                "Kenya");
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "#untold");
        Correction made = only();
        assertThat(made.passages().get(0).quote()).isEqualTo("Kenya met Uganda");
        assertThat(Objects.requireNonNull(made.gold()).type()).isEqualTo(EventType.AGREE);
        assertThat(running.get(PAGE).body())
                .contains("Told by people, not coded now", "missed: AGREE, Kenya → nobody named");
    }

    @Test
    void takeTheWordsWhereTheyWereSelected() throws Exception {
        // “Kenya” stands in the headline and in the text behind it.
        send(
                "verdict",
                "missed",
                "author",
                "Ada",
                "words",
                "Kenya",
                "start",
                "20",
                "type",
                "AGREE",
                "actor_name_1",
                "K");
        assertThat(only().passages().get(0).span()).isEqualTo(new CharSpan(20, 25));
    }

    @Test
    void sayWhatIsWrongWithAFormAndKeepIt() throws Exception {
        assertThat(send("verdict", "wrong", "event", "lake1e0", "author", "Ada", "comment", "hm")
                        .body())
                .contains("Choose which part of the event is wrong", ">hm</textarea>", "value=\"Ada\"");
        assertThat(send(
                                "verdict",
                                "edited",
                                "event",
                                "lake1e0",
                                "author",
                                "Ada",
                                "type",
                                "AID",
                                "actor_name_1",
                                "K",
                                "actor_country_1",
                                "XXY")
                        .body())
                .contains("No country has the code XXY", "<option value=\"AID\" selected>");
        assertThat(send("verdict", "missed", "author", "Ada", "words", "gave up", "type", "AID", "actor_name_1", "K")
                        .body())
                .contains("These words do not stand in the text", ">gave up</textarea>");
        assertThat(send("verdict", "missed", "author", "Ada", "words", "Kenya", "type", "AID", "actor_name_1", "K")
                        .body())
                .contains("These words stand 2 times in the text");
        HttpResponse<String> unnamed = send("verdict", "right", "event", "lake1e0");
        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(unnamed.body()).contains("A name of 1 to 200 characters is wanted");
        assertThat(send("verdict", "missed", "author", "Ada", "words", "met", "type", "AID")
                        .body())
                .contains("An event needs an actor or a recipient");
        assertThat(running.database.corrections(Ontology.load()).count()).isZero();
    }

    @Test
    void canBeTakenBack() throws Exception {
        send("verdict", "right", "event", "lake1e0", "author", "Ada");
        send("verdict", "withdrawn", "event", "lake1e0", "author", "Ada");
        assertThat(running.get(PAGE + "?event=lake1e0").body()).doesNotContain("all of it is right</p>", "<strong>Ada");
    }

    @Test
    void comeFromItsOwnFormsOnly() throws Exception {
        HttpResponse<String> answer = running.post(
                PAGE + "/corrections",
                "verdict=right&event=lake1e0&author=Ada&form_token=guessed",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(running.database.corrections(Ontology.load()).count()).isZero();
    }

    private Correction only() {
        List<Correction> all = running.database.corrections(Ontology.load()).ofArticle("lake-1").stream()
                .map(f -> f.correction())
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private HttpResponse<String> send(String... fields) throws Exception {
        Matcher token = Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"")
                .matcher(running.get(PAGE).body());
        assertThat(token.find()).isTrue();
        StringBuilder body = new StringBuilder("form_token=" + token.group(1));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return running.post(
                PAGE + "/corrections", body.toString(), "Content-Type", "application/x-www-form-urlencoded");
    }
}
