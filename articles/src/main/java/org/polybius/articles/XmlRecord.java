package org.polybius.articles;

import java.util.Map;
import org.jsoup.nodes.Element;

/** One kind of element in XML that holds a report. */
interface XmlRecord {

    /** What is known around the records: what their feed or message is called, and what it says of all of them. */
    record Around(Map<String, String> texts) {
        String of(String element) {
            return texts.getOrDefault(element, "");
        }
    }

    /**
     * What the element says of its report.
     *
     * @param line where it begins, for messages
     * @throws ReadingProblem if it has no text
     */
    RecordFields fields(Element record, Around around, int line) throws ReadingProblem;
}
