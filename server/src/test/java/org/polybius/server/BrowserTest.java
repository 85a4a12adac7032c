package org.polybius.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.polybius.model.ontology.EventType;
import org.polybius.model.ontology.Sector;
import org.polybius.server.Reports.Deed;
import org.polybius.server.Reports.Side;

/** The explorer in the system's Chromium. Skipped, with a line that says so, where there is none. */
@DisplayName("In a browser the explorer")
class BrowserTest {
    private static final String HOSTILE =
            "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";

    @TempDir
    private static Path folder = Path.of("");

    private static Running running;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        if (!Browser.present()) {
            System.out.println(
                    "BrowserTest is skipped: no Chromium with its driver (apt-get install chromium chromium-driver)");
        }
        assumeTrue(Browser.present(), "no Chromium with its driver on this machine");
        Path file = folder.resolve("events.duckdb");
        Reports.lakeVictoria(file);
        Reports.put(
                file,
                "hostile",
                "Talks " + HOSTILE,
                "Kenya met " + HOSTILE + " in Kisumu.",
                LocalDate.of(2024, 7, 1),
                new Deed(EventType.CONSULT, "met", Reports.KENYA, new Side(HOSTILE, null, Sector.CVL), Reports.KISUMU));
        running = new Running(file, Settings.local(0), coding());
        String address = running.server.address().toString();
        browser = new Browser(address.substring(0, address.length() - 1));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            running.close();
            assertThat(running.faults).isEmpty();
        }
    }

    /** With words that want more room than their columns need have. */
    private static FixedCoding coding() {
        FixedCoding coding = new FixedCoding();
        coding.entries = List.of(new TextCoding.Entry(
                "kill by unexploded or planted bomb",
                List.of("kill, wound, injure, hit, strike, maim, rip, tear, blow … up".split(", ")),
                "ASSAULT/explosives 1833",
                List.of("A roadside bomb killed three soldiers near Kandahar.")));
        return coding;
    }

    @BeforeEach
    void atADesk() {
        browser.size(1280, 900);
        browser.scheme("light");
        browser.scripts(true);
    }

    @AfterEach
    void nothingLeftTheMachineAndNothingWasRefused() {
        String own = running.server.address().toString();
        assertThat(browser.requests())
                .allMatch(url -> url.startsWith(own)
                        || url.startsWith("data:")
                        || url.startsWith("blob:")
                        || url.startsWith("chrome"));
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/overview",
                "/overview?words=giraffes",
                "/events",
                "/events?type=consult&words=kenya&without=negation",
                "/events?words=giraffes",
                "/articles/lake-1",
                "/articles/lake-1?event=lake1e0",
                "/articles/hostile?event=hostilee0",
                "/articles",
                "/articles?title=giraffes",
                "/actors",
                "/actors?search=nobody",
                "/actors/name:kenya:KEN",
                "/dyad",
                "/dyad?a=KEN&b=UGA",
                "/dyad?a=KEN&b=ISL",
                "/dyad?a=e&b=giraffe",
                "/codebook",
                "/codebook/CONSULT",
                "/try"
            })
    void hasNoBarriersAndFitsOnATelephone(String page) throws Exception {
        browser.open(page);
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.brokenWords()).isEmpty();
        browser.picture(name(page) + "-light");
        browser.scheme("dark");
        assertThat(browser.barriers()).isEmpty();
        browser.picture(name(page) + "-dark");
        browser.scheme("light");
        browser.size(390, 844);
        browser.open(page);
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo("390");
        assertThat(browser.script("return [...document.querySelectorAll('svg.time')].filter(s => s.clientWidth > 0)"
                        + ".every(s => s.getBoundingClientRect().right <= innerWidth"
                        + " && s.clientWidth / s.viewBox.baseVal.width > 0.8)"))
                .as("figures are whole, and not too small to read")
                .isEqualTo("true");
        assertThat(browser.brokenWords()).isEmpty();
        assertThat(browser.barriers()).isEmpty();
        browser.picture(name(page) + "-390");
    }

    private static String name(String page) {
        return page.substring(1).replaceAll("\\W+", "-");
    }

    @Test
    void canBeUsedWithTheKeysAlone() {
        browser.open("/events");
        browser.focused().sendKeys(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
        assertThat(browser.focused().getCssValue("outline-style")).isEqualTo("solid");
        browser.focused().sendKeys(Keys.ENTER);
        browser.await("the focus in the page", () -> "content"
                .equals(browser.focused().getAttribute("id")));
        for (int i = 0; i < 40 && !browser.focused().getText().equals("CONSULT"); i++) {
            browser.focused().sendKeys(Keys.TAB);
        }
        assertThat(browser.focused().getText()).isEqualTo("CONSULT");
        browser.focused().sendKeys(Keys.ENTER);
        browser.await("the article", () -> browser.count("#chosen") == 1);
        assertThat(browser.path()).startsWith("/articles/");
    }

    @Test
    void choosesAnEventByItsWordsWithoutLoadingThePageAnew() {
        browser.open("/articles/lake-1");
        browser.script("window.still = 'here'");
        browser.find(".report a[href*='lake1e1']").click();
        browser.await("the event", () -> browser.count("#chosen[data-event='2']") == 1);
        assertThat(browser.path()).contains("event=lake1e1");
        assertThat(browser.script("return window.still")).isEqualTo("here");
        assertThat(browser.text("#chosen")).contains("How it was coded", "Uses the power of an authority");
    }

    @Test
    void lightsUpTheWordsOfTheEventThatIsPointedAt() {
        browser.open("/articles/lake-1");
        browser.find("#choose-2").sendKeys("");
        browser.script("document.getElementById('choose-2').focus()");
        assertThat(browser.count(".report .lit[data-events~='2']")).isPositive();
    }

    @Test
    void takesAMissedEventByTheWordsThatAreSelected() {
        browser.open("/articles/lake-1");
        browser.script("const p = document.querySelector('.report p');"
                + "const deed = [...p.querySelectorAll('mark')].find(m => m.textContent === 'arrested');"
                + "document.getSelection().selectAllChildren(deed)");
        browser.await("the words", () -> "arrested"
                .equals(browser.find("#missed-words").getAttribute("value")));
        browser.find("#missed-type").sendKeys("REQUEST");
        browser.find("#missed [name='actor_name_1']").sendKeys("Police");
        browser.find("#missed-author").clear();
        browser.find("#missed-author").sendKeys("Grace");
        browser.find("#missed button").click();
        browser.await("what was said", () -> browser.count("#untold") == 1);
        assertThat(browser.text(".side")).contains("missed: REQUEST, Police → nobody named", "arrested");
        browser.open("/articles/lake-3");
        assertThat(browser.find("#missed-author").getAttribute("value")).isEqualTo("Grace");
    }

    @Test
    void takesThatAnEventIsRight() {
        browser.open("/articles/lake-3?event=lake3e0");
        browser.find("#say-author").clear();
        browser.find("#say-author").sendKeys("Ada");
        browser.find("button[value='right']").click();
        browser.await("what was said", () -> browser.count(".said") == 1);
        assertThat(browser.text("#chosen")).contains("Ada", "all of it is right");
    }

    @Test
    void keepsTheStateOfItsFilterInTheAddress() {
        browser.open("/overview");
        browser.find("#f-words").sendKeys("kisumu");
        browser.find("input[name='quad'][value='4']").click();
        browser.find(".filter button").click();
        browser.await("the events", () -> browser.path().contains("words=kisumu"));
        assertThat(browser.path()).contains("quad=4");
        assertThat(browser.text(".count")).isEqualTo("1 event");
        browser.find(".views a[href^='/events']").click();
        browser.await("the table", () -> browser.count("table.list") == 1);
        assertThat(browser.text("table.list")).contains("COERCE");
        browser.find(".chips a[aria-label*='kisumu']").click();
        browser.await("fewer conditions", () -> !browser.path().contains("kisumu"));
    }

    @Test
    void leadsFromAPlaceOfTheMapToItsEvents() {
        browser.open("/overview");
        browser.script("document.querySelector('.map circle').dispatchEvent(new MouseEvent('click', {bubbles: true}))");
        browser.await("the events there", () -> browser.path().startsWith("/events?box="));
        assertThat(browser.count("table.list tbody tr")).isEqualTo(3);
    }

    @Test
    void keepsTheFigureOfTwoSidesAsAPicture() {
        browser.open("/dyad?a=KEN&b=UGA");
        browser.script(
                "HTMLAnchorElement.prototype.click = function () { window.kept = this.download + ' ' + this.href; }");
        browser.find("#png").click();
        browser.await("the picture", () -> browser.script("return window.kept").startsWith("dyad.png blob:"));
    }

    @Test
    void codesAReportWithoutLeavingThePage() {
        browser.open("/try");
        browser.script("window.still = 'here'");
        browser.find("#text").clear();
        browser.find("#text").sendKeys("Kenya consulted Uganda");
        browser.find(".try button").click();
        browser.await("the events", () -> browser.count("#result .event") == 1);
        assertThat(browser.script("return window.still")).isEqualTo("here");
        assertThat(browser.text("#result")).contains("CONSULT", "Kenya");
    }

    @Test
    void doesAllOfThisWithoutScripts() {
        browser.scripts(false);
        browser.open("/overview");
        browser.find("#f-words").sendKeys("kisumu");
        browser.find(".filter button").click();
        browser.await("the events", () -> browser.path().contains("words=kisumu"));
        assertThat(browser.count("svg.map circle")).isEqualTo(1);
        browser.find(".views a[href^='/events']").click();
        browser.await("the table", () -> browser.count("table.list tbody tr") == 3);
        browser.open("/articles/lake-1?event=lake1e1");
        assertThat(browser.text("#chosen")).contains("How it was coded");
        browser.find("#say-author").sendKeys("Without Scripts");
        browser.find("button[value='right']").click();
        browser.await("what was said", () -> browser.count("#chosen .said") == 1);
        assertThat(browser.text("#chosen")).contains("Without Scripts");
        browser.open("/dyad");
        browser.find("#d-a").sendKeys("ken");
        browser.find("#d-b").sendKeys("uganda");
        browser.find(".filter button").click();
        browser.await("who is meant", () -> browser.count(".cards li") > 1);
        browser.find(".cards a[href*='name%3Akenya']").click();
        browser.await("the two sides", () -> browser.count("svg.dyad.desk") == 1);
        browser.open("/try");
        browser.find("#text").clear();
        browser.find("#text").sendKeys("Kenya consulted Uganda");
        browser.find(".try button").click();
        browser.await("the events", () -> browser.count("#result .event") == 1);
    }

    @Test
    void showsHostileTextAsText() {
        for (String page : List.of(
                "/articles/hostile",
                "/articles/hostile?event=hostilee0",
                "/events",
                "/overview",
                "/actors",
                "/dyad?a=KEN&b=UGA")) {
            browser.open(page);
            assertThat(browser.script("return document.title")).isNotEqualTo("owned");
            assertThat(browser.count("main img, main script")).isZero();
        }
        browser.open("/articles/hostile");
        assertThat(browser.text(".report")).contains(HOSTILE);
    }
}
