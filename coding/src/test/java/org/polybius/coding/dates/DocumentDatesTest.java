package org.polybius.coding.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polybius.language.EngineDocumentParser;
import org.polybius.language.nlp4j.ModelCache;
import org.polybius.language.nlp4j.Nlp4jEngine;
import org.polybius.model.Article;
import org.polybius.model.CharSpan;
import org.polybius.model.Document;
import org.polybius.model.DocumentParser;
import org.polybius.model.EventDate;
import org.polybius.model.Section;
import org.polybius.model.Sentence;
import org.polybius.model.Token;

/** Real parses; every case asks for the date of one word. Published on Thursday 18 June 2015 unless it says otherwise. */
class DocumentDatesTest {
    private static final DocumentParser PARSER =
            new EngineDocumentParser(new Nlp4jEngine(new ModelCache(ModelCache.standardFolder(), notice -> {})));
    private static final DateReader READER = new DateReader(DateGrammar.load());
    private static final LocalDate PUBLISHED = LocalDate.of(2015, 6, 18);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # the word's own time
            Rebels attacked a convoy near Gao on Monday. | attacked | 2015-06-15
            On Monday rebels attacked a convoy near Gao. | attacked | 2015-06-15
            The army on Tuesday accused the rebels of looting. | accused | 2015-06-16
            Soldiers killed four fighters in a village near the border on Tuesday. | killed | 2015-06-16
            Yesterday the two ministers met in Vienna. | met | 2015-06-17
            Troops were sent to the town overnight. | sent | 2015-06-17/2015-06-18
            Norway expelled two diplomats last week. | expelled | 2015-06-08/2015-06-14
            Last month the council lifted the sanctions. | lifted | 2015-05-01/2015-05-31
            Chile has hosted the exiles since March. | hosted | 2015-03-01/2015-06-18
            Students have occupied the square for three days. | occupied | 2015-06-15/2015-06-18
            Miners blocked the road for a third day on Wednesday. | blocked | 2015-06-15/2015-06-17
            Police arrested nine men late on Saturday. | arrested | 2015-06-13
            Parliament approved the treaty on 3 June 2014. | approved | 2014-06-03
            Ghana ratified the charter in 1998. | ratified | 1998-01-01/1998-12-31
            In November the king pardoned six officers. | pardoned | 2014-11-01/2014-11-30
            The envoy met both sides earlier this month. | met | 2015-06-01/2015-06-18
            Two years ago Kenya closed the border. | closed | 2013-01-01/2013-12-31
            Gunmen shot dead a mayor at the weekend. | shot | 2015-06-13/2015-06-14
            # what a noun tells
            Ministers condemned Tuesday's attack on the port. | attack | 2015-06-16
            Ministers condemned Tuesday's attack on the port. | condemned | published
            The bombing of the market on Sunday killed five people. | bombing | 2015-06-14
            The bombing of the market on Sunday killed five people. | killed | 2015-06-14
            Peru rejected last week's offer. | rejected | published
            The general led the 2012 coup. | coup | 2012-01-01/2012-12-31
            Turkey criticised the blockade of the port, which began in May. | blockade | 2015-05-01/2015-06-18
            The two sides signed the accord on Friday after five days of talks in Oslo. | talks | 2015-06-08/2015-06-12
            # clauses that go on
            Police stormed the building on Monday and arrested ten people. | arrested | 2015-06-15
            On Monday police stormed the building, and four men were arrested. | arrested | 2015-06-15
            Youths threw stones and set two cars on fire on Saturday. | threw | 2015-06-13
            Brazil shipped medicine in March but on Tuesday suspended the programme. | shipped | 2015-03-01/2015-03-31
            Brazil shipped medicine in March but on Tuesday suspended the programme. | suspended | 2015-06-16
            A bomb exploded at a market on Sunday, killing seven people. | killing | 2015-06-14
            Riot police fired tear gas to disperse the crowd on Sunday. | fired | 2015-06-14
            The rebels began handing over their weapons on Monday. | began | 2015-06-15
            The rebels released two nurses who were abducted in Kidal in April. | released | published
            The rebels released two nurses who were abducted in Kidal in April. | abducted | 2015-04-01/2015-04-30
            On Tuesday the army freed 12 men arrested in May. | arrested | 2015-05-01/2015-05-31
            On Tuesday the army freed 12 men arrested in May. | freed | 2015-06-16
            The alliance entered the war in March 2014, six months after the rebels seized the capital. | seized | 2013-09-01/2013-09-30
            # sayings and what they contain
            Sweden said on Tuesday it had recalled its ambassador. | recalled | 2015-06-16
            Troops shelled the town on Monday, residents said on Wednesday. | shelled | 2015-06-15
            Troops shelled the town on Monday, residents said on Wednesday. | said | 2015-06-17
            Italy said on Tuesday it would send 200 troops next month. | said | 2015-06-16
            Italy said on Tuesday it would send 200 troops next month. | send | 2015-06-16
            Italy promised to send 200 troops next month. | promised | published
            The president vowed to end the strike by Friday. | vowed | published
            The fund is to hold talks with the government in July. | hold | published
            The group refused to attend a meeting planned for Friday. | refused | published
            Parliament voted on Wednesday to bar the firm from the market. | bar | 2015-06-17
            Lavender growers recalled a pledge the minister made in late April when, in an interview, he promised aid. | promised | 2015-04-21/2015-04-30
            The trade suffered its biggest loss since 2009. | suffered | published
            The ships docked on Thursday for the first time since January. | docked | 2015-06-18
            `"Every village is in mourning," the mayor told state radio on Wednesday.` | told | 2015-06-17
            `"They shelled us yesterday," the mayor said on Tuesday.` | shelled | 2015-06-15
            Speaking on Sunday, the bishop urged both sides to talk. | urged | 2015-06-14
            In a speech on Monday, the premier accused neighbours of arming rebels. | accused | 2015-06-15
            Japan will resume exports next week, officials said Tuesday. | resume | 2015-06-16
            The talks, scheduled for Friday, were cancelled. | cancelled | published
            Sudan opened the border two days after the president visited Cairo on 4 June. | opened | 2015-06-06
            # from sentence to sentence
            Gunmen attacked a village on Monday. Hours later soldiers shelled a camp. | shelled | 2015-06-15
            The north tested a missile on Sunday. A day later the navy began an exercise. | began | 2015-06-15
            The minister resigned on 2 June. The following day protesters burned a bank. | burned | 2015-06-03
            In July 2013 rebels seized a tanker. They freed its crew two days later. | freed | 2013-07-01/2013-07-31
            Offices of the firm were searched last month. They detained an engineer. | detained | 2015-05-01/2015-05-31
            Riot police broke up a march on Sunday. The march had been organised by students. | organised | 2015-06-14
            Gunmen attacked a village on Monday. The government condemned the killings. | condemned | published
            In 2012 the army arrested him. Two years later he was freed. | freed | 2014-01-01/2014-12-31
            She recalled a promise he made in late April. "Kuwait attacked our ships. We will answer," he said at the time. | attacked | 2015-04-21/2015-04-30
            """)
    void aWordHasTheDateThatACarefulReaderGivesIt(String text, String word, String expected) {
        assertThat(date(text, word, PUBLISHED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The minister said on Monday that troops had left the town on Friday. | left | 2015-06-12
            The minister said on Monday that troops had left the town on Friday. | said | 2015-06-15
            The minister said on Friday that troops had left the town on Monday. | left | 2015-06-08
            Troops left the town on Friday, the minister said on Monday. | left | 2015-06-12
            Ministers condemned the May 12 attack on the port. | condemned | published
            Ministers condemned the May 12 attack on the port. | attack | 2015-05-12
            Ministers condemned the 12 May attack on the port. | condemned | published
            Ministers condemned the May 2014 coup. | condemned | published
            Ministers condemned the May 2014 coup. | coup | 2014-05-01/2014-05-31
            Police arrested a suspect in the 2013 bombing. | arrested | published
            Police arrested three men over the September 11 attacks. | arrested | published
            Police arrested three men suspected of planning the December 2014 attack on a school. | arrested | published
            The two sides signed an agreement in 2012 that ended the war. | signed | 2012-01-01/2012-12-31
            Rebels attacked the town on Monday. On the same day the army shelled a village. | shelled | 2015-06-15
            Rebels attacked the town on Monday. The army shelled a village the same day. | shelled | 2015-06-15
            The rebels, who attacked the town in March, released two hostages on Tuesday. | attacked | 2015-03-01/2015-03-31
            The rebels, who attacked the town in March, released two hostages on Tuesday. | released | 2015-06-16
            The men who were arrested on Sunday were released on Tuesday. | arrested | 2015-06-14
            The men who were arrested on Sunday were released on Tuesday. | released | 2015-06-16
            Kenya closed the border after gunmen attacked a bus on Saturday. | closed | published
            Kenya closed the border after gunmen attacked a bus on Saturday. | attacked | 2015-06-13
            On Tuesday Kenya closed the border after gunmen attacked a bus on Saturday. | attacked | 2015-06-13
            On Tuesday Kenya closed the border after gunmen attacked a bus on Saturday. | closed | 2015-06-16
            Two days after gunmen attacked a bus on Saturday, Kenya closed the border. | closed | 2015-06-15
            The day after gunmen attacked a bus on Saturday, Kenya closed the border. | closed | 2015-06-14
            Hours after gunmen attacked a bus on Saturday, Kenya closed the border. | closed | 2015-06-13
            Police detained the editor a day after the paper published the report on Sunday. | detained | 2015-06-15
            The president was once jailed by the army. | jailed | unknown
            The party, which was once banned, won a seat. | banned | unknown
            The rebels long ago abandoned the town. | abandoned | unknown
            Once the deal is signed, the troops will leave. | signed | published
            France once again condemned the attack. | condemned | published
            Theresa May condemned the attack. | condemned | published
            The attack was condemned by May, the prime minister. | condemned | published
            Students march through the capital. | march | published
            Thousands joined a march on the capital. | joined | published
            The Sunday Times reported that troops shelled the town. | shelled | published
            Resolution 1973 was adopted by the council. | adopted | published
            The council adopted Resolution 1973 in 2011. | adopted | 2011-01-01/2011-12-31
            Leaders of the Group of 20 met in Brisbane. | met | published
            The soldiers burned down 1500 homes. | burned | published
            Between 1500 and 2000 people fled the town. | fled | published
            From 1200 to 1500 troops left the base. | left | published
            The blast destroyed windows in 1500 homes. | destroyed | published
            Protesters marched in 2014 elections. | marched | published
            Every Friday protesters gather in the square. | gather | published
            Mali accused the rebels of attacking a convoy on Friday. | accused | published
            Mali accused the rebels of attacking a convoy on Friday. | attacking | 2015-06-12
            Mali on Monday accused the rebels of attacking a convoy last week. | accused | 2015-06-15
            Mali on Monday accused the rebels of attacking a convoy last week. | attacking | 2015-06-08/2015-06-14
            The court on Wednesday convicted a man who killed two officers in 2012. | convicted | 2015-06-17
            The court on Wednesday convicted a man who killed two officers in 2012. | killed | 2012-01-01/2012-12-31
            Kenya, which closed the border in 2012, reopened it on Monday. | reopened | 2015-06-15
            Kenya, which closed the border in 2012, reopened it on Monday. | closed | 2012-01-01/2012-12-31
            Two bombs exploded in the capital on Monday and three in the north on Tuesday. | exploded | 2015-06-15
            It was the third attack this month, and the army blamed the rebels. | blamed | published
            Gunmen killed nine soldiers in the worst attack this year. | killed | published
            Gunmen killed nine soldiers in the deadliest attack since January. | killed | published
            The army has killed 30 fighters since Friday. | killed | 2015-06-12/2015-06-18
            The embassy was closed for the first time this year. | closed | published
            Troops will leave by the end of the year, the minister promised on Tuesday. | promised | 2015-06-16
            Troops have until Friday to leave, the envoy said. | leave | published
            The opposition called on Tuesday for a strike on Friday. | called | 2015-06-16
            The president is to visit Moscow on Friday. | visit | published
            The president will meet rebels in Doha next week. | meet | published
            The talks begin on Friday. | begin | published
            At 0630 GMT on Tuesday rockets hit the airport. | hit | 2015-06-16
            Rockets hit the airport at dawn on Tuesday. | hit | 2015-06-16
            Rockets hit the airport shortly before midnight on Tuesday, the army said. | hit | 2015-06-16
            A Sunday morning raid killed four men. | killed | 2015-06-14
            Four men were killed in a Sunday morning raid. | killed | 2015-06-14
            Soldiers raided the camp overnight, killing two. | raided | 2015-06-17/2015-06-18
            The attack came three days after a bombing in the capital. | came | published
            During Ramadan last year rebels shelled the town. | shelled | 2014-06-28/2014-07-27
            On the fifth anniversary of the coup, protesters burned a bus. | burned | published
            Protesters burned a bus on the eve of the vote. | burned | published
            Three years ago today the army seized power. | seized | 2012-06-18
            Earlier this month Egypt recalled its ambassador. He returned on Tuesday. | recalled | 2015-06-01/2015-06-18
            In April Egypt recalled its ambassador. He returned the following week. | returned | 2015-04-01/2015-04-30
            On 3 June Egypt recalled its ambassador. He returned the following week. | returned | 2015-06-08/2015-06-14
            The minister resigned on 2 June. Three days later parliament elected a successor. | elected | 2015-06-05
            In 2011 the army arrested him. He fled in May the following year. | fled | 2012-05-01/2012-05-31
            June Smith said rebels shelled the town. | shelled | published
            He spoke before Friday prayers. | spoke | published
            The ceasefire of 12 June was broken by rebels on Monday. | broken | 2015-06-15
            The ceasefire signed on 12 June was broken by rebels on Monday. | broken | 2015-06-15
            The ceasefire signed on 12 June was broken by rebels on Monday. | signed | 2015-06-12
            Rebels broke the ceasefire signed on 12 June. | broke | published
            Rebels broke a ceasefire agreed in February. | broke | published
            Rebels broke a ceasefire agreed in February. | agreed | 2015-02-01/2015-02-28
            He was sentenced for a bombing in 2005. | sentenced | published
            The man accused of killing two officers in April denied the charge on Tuesday. | denied | 2015-06-16
            The man accused of killing two officers in April denied the charge on Tuesday. | killing | 2015-04-01/2015-04-30
            Police are searching for a man who fled on Saturday. | searching | published
            Over the past week the army has shelled three villages. | shelled | 2015-06-11/2015-06-18
            The army has shelled villages for years. | shelled | published
            The prime minister, who took office in January, visited the town on Wednesday. | visited | 2015-06-17
            The rebels said they shot down a jet on Tuesday. | shot | 2015-06-16
            The rebels said they shot down a jet on Tuesday. | said | published
            `"We attacked them last night," a commander said on Sunday.` | attacked | 2015-06-13
            `"We will attack them tomorrow," a commander said on Sunday.` | said | 2015-06-14
            Monday's attack killed nine soldiers. | killed | 2015-06-15
            A court has jailed the officer for ten years. | jailed | published
            The officer has been in prison for ten years. | prison | 2005-06-18/2015-06-18
            Nine soldiers were killed in Monday's attack. | killed | 2015-06-15
            Monday's attack triggered protests. | triggered | published
            Four men died in an overnight fire. | died | 2015-06-17/2015-06-18
            The army carried out a Friday night raid on the camp. | carried | 2015-06-12
            Ministers held a Monday meeting on the crisis. | held | 2015-06-15
            """)
    void eachTimeDatesTheDeedItIsToldOf(String text, String word, String expected) {
        assertThat(date(text, word, PUBLISHED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rebels seized the town in January.  | seized | true
            Rebels seized the town in April.    | seized | false
            Rebels seized the town in 2012.     | seized | true
            Rebels have held the town since 2012. | held | false
            Rebels seized the town.             | seized | false
            The party, which was once banned, won a seat. | banned | true
            The party, which was once banned, won a seat. | won | false
            The rebels long ago abandoned the town. | abandoned | true
            Police arrested three men over the September 11 attacks. | attacks | true
            Police arrested three men over the September 11 attacks. | arrested | false
            He was sentenced for a bombing in 2005. | sentenced | false
            """)
    void whatEndedBeforeTheNewsWindowIsHistorical(String text, String word, boolean historical) {
        Document document = parse(text, PUBLISHED);
        Sentence s = document.sentences().get(0);
        assertThat(READER.read(document).historical(s, index(s, word))).isEqualTo(historical);
    }

    @Test
    void withoutADayOfPublicationOnlyFullDatesAreKnown() {
        assertThat(date("Rebels seized the town on 3 May 2014.", "seized", null))
                .isEqualTo("2014-05-03");
        assertThat(date("Rebels seized the town on Monday.", "seized", null)).isEqualTo("unknown");
        assertThat(date("Rebels seized the town.", "seized", null)).isEqualTo("unknown");
    }

    @Test
    void theWordsOfADateAreThoseOfTheArticle() {
        Document document = parse("The two sides met in late April.", PUBLISHED);
        Sentence s = document.sentences().get(0);
        EventDate date = READER.read(document).dateOf(s, index(s, "met"));
        assertThat(date.text()).isEqualTo("late April");
    }

    @Test
    void expressionsComeInOrderWithTheirSpans() {
        Document document =
                parse("Since March both have met on Monday for three hours, until noon on Friday.", PUBLISHED);
        Sentence s = document.sentences().get(0);
        assertThat(READER.read(document).expressions(s))
                .extracting(e -> e.date().text() + " " + e.role())
                .containsExactly(
                        "Since March DATE", "Monday DATE", "for three hours DATE", "until noon on Friday DEADLINE");
    }

    private static String date(String text, String word, @Nullable LocalDate published) {
        Document document = parse(text, published);
        DocumentDates dates = READER.read(document);
        for (Sentence s : document.sentences()) {
            int token = index(s, word);
            if (token >= 0) {
                EventDate date = dates.dateOf(s, token);
                return date.start() == null || date.end() == null
                        ? "unknown"
                        : date.text() == null
                                ? "published"
                                : date.start().equals(date.end())
                                        ? date.start().toString()
                                        : date.start() + "/" + date.end();
            }
        }
        throw new IllegalArgumentException("no " + word + " in " + text);
    }

    private static int index(Sentence s, String word) {
        for (Token t : s.tokens()) {
            if (t.form().equals(word)) {
                return t.index();
            }
        }
        return -1;
    }

    static Document parse(String text, @Nullable LocalDate published) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(Section.Kind.BODY, new CharSpan(0, text.length())));
        return PARSER.parse(new Article("test", null, text, text, sections, published, null, null, "test", Map.of()));
    }
}
