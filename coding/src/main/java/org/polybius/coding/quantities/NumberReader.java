package org.polybius.coding.quantities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.Sentence;
import org.polybius.model.Upos;

/** Finds the words of a sentence that say how many. Stateless, thread-safe. */
final class NumberReader {
    /** "12", "3,000", "1.2", "10-12", with what may be glued to it: "3,000-strong", "200+". */
    private static final Pattern DIGITS = Pattern.compile(
            "(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(\\.\\d{1,3})?(?:[-\\u2013](\\d{1,3}(?:,\\d{3})+|\\d{1,9}))?(\\+|-plus|-strong|-odd)?");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Set<String> CONNECTORS = Set.of("to", "or", "-", "\u2013", "\u2014");
    private static final Set<String> ARTICLES = Set.of("a", "an");

    /** "the one who", "every one": no number. */
    private static final Set<String> NOT_BEFORE_ONE =
            Set.of("the", "this", "that", "every", "any", "each", "which", "another");

    private static final int LONGEST_FRAME = 5;

    private final NumberWords words;

    NumberReader(NumberWords words) {
        this.words = words;
    }

    /** The phrases in order; none overlaps another. */
    List<NumberPhrase> read(Sentence s) {
        List<NumberPhrase> out = new ArrayList<>();
        List<String> forms =
                s.tokens().stream().map(t -> t.form().toLowerCase(Locale.ROOT)).toList();
        int free = 0;
        for (int i = 0; i < forms.size(); i++) {
            Amount amount = amountWithRange(forms, i);
            if (amount == null) {
                continue;
            }
            if (isCount(s, forms, i, amount)) {
                NumberPhrase phrase = framed(forms, i, amount, free);
                out.add(phrase);
                free = phrase.end();
                i = phrase.end() - 1;
            } else {
                i = amount.end - 1;
            }
        }
        return out;
    }

    /**
     * A bare number.
     *
     * @param end index after its last token
     * @param scale what a word in it multiplied by, 1 without one
     * @param spelled whether it is written in letters
     * @param between whether it begins behind "between"
     */
    private record Amount(int end, Range range, double scale, boolean spelled, boolean between) {
        Amount(int end, Range range, double scale, boolean spelled) {
            this(end, range, scale, spelled, false);
        }
    }

    /** Money, percentages and years are no counts. */
    private static boolean isCount(Sentence s, List<String> forms, int at, Amount amount) {
        String before = at == 0 ? "" : forms.get(at - 1);
        String after = amount.end < forms.size() ? forms.get(amount.end) : "";
        boolean money = !before.isEmpty() && (before.endsWith("$") || "€£¥₹".indexOf(before.charAt(0)) >= 0);
        boolean share = after.equals("%") || after.equals("percent") || after.equals("per") || after.equals("pct");
        boolean year = amount.end == at + 1
                && YEAR.matcher(forms.get(at)).matches()
                && (amount.end == forms.size()
                        || before.equals("the")
                        || s.token(amount.end).upos() != Upos.NOUN);
        boolean pronoun = forms.get(at).equals("one") && NOT_BEFORE_ONE.contains(before);
        return !money && !share && !year && !pronoun;
    }

    /** The words around a number say how exact it is: "at least 12", "3,000 or more". */
    private NumberPhrase framed(List<String> forms, int at, Amount amount, int free) {
        int start = amount.between ? at - 1 : at;
        int end = amount.end;
        Range range = amount.range;
        for (int round = 0; round < 2; round++) {
            NumberWords.Around before = longest(forms, start, free, true);
            if (before != null) {
                start -= before.words().size();
                range = applied(range, before.factors());
            }
        }
        NumberWords.Around after = longest(forms, end, forms.size(), false);
        if (after != null) {
            end += after.words().size();
            range = applied(range, after.factors());
        }
        return new NumberPhrase(start, end, range, forms.get(at).endsWith("-strong"));
    }

    private static Range applied(Range range, Range factors) {
        return factors.low() == 0 ? new Range(0, range.high()) : range.times(factors);
    }

    private NumberWords.@Nullable Around longest(List<String> forms, int edge, int limit, boolean before) {
        NumberWords.Around best = null;
        for (NumberWords.Around a : words.around()) {
            int n = a.words().size();
            int from = before ? edge - n : edge;
            boolean room = before ? from >= limit : from + n <= limit;
            if (a.before() == before
                    && room
                    && n <= LONGEST_FRAME
                    && (best == null || n > best.words().size())
                    && forms.subList(from, from + n).equals(a.words())) {
                best = a;
            }
        }
        return best;
    }

    private @Nullable Amount amountWithRange(List<String> forms, int at) {
        Amount first = amount(forms, at);
        if (first == null || first.end + 1 >= forms.size()) {
            return first;
        }
        String before = at == 0 ? "" : forms.get(at - 1);
        String between = forms.get(first.end);
        // "Rose from 30 to 41" are two numbers; "between 30 and 41" is one range.
        boolean joins = before.equals("between")
                ? between.equals("and")
                : CONNECTORS.contains(between) && !before.equals("from");
        Amount second = joins ? amount(forms, first.end + 1) : null;
        if (second == null) {
            return first;
        }
        Range low = first.scale == 1 && second.scale >= 1000 ? first.range.times(Range.exactly(second.scale)) : null;
        Range from = low != null && low.low() < second.range.low() ? low : first.range;
        if (from.low() >= second.range.low()) {
            return first;
        }
        return new Amount(second.end, from.to(second.range), second.scale, second.spelled, before.equals("between"));
    }

    private @Nullable Amount amount(List<String> forms, int at) {
        String word = forms.get(at);
        String next = at + 1 < forms.size() ? forms.get(at + 1) : "";
        if (words.none().contains(word)) {
            int end = word.equals("no") && next.equals("one") ? at + 2 : at + 1;
            boolean longer =
                    next.equals("longer") || next.equals("more") || next.equals("fewer") || next.equals("less");
            return longer ? null : new Amount(end, Range.NONE, 1, true);
        }
        if (word.equals("half") && ARTICLES.contains(next)) {
            Amount whole = amount(forms, at + 1);
            return whole == null ? null : new Amount(whole.end, whole.range.times(Range.exactly(0.5)), 1, true);
        }
        if (ARTICLES.contains(word)) {
            if (words.scales().containsKey(next)) {
                return scaled(forms, at + 1, Range.ONE, 0);
            }
            Range vague = words.vague().get("a " + next);
            return vague == null ? null : scaled(forms, at + 2, vague, 0);
        }
        return scaled(forms, at, null, 0);
    }

    /**
     * A number with the words that multiply it: "1.2 million", "several hundred", "tens of thousands".
     *
     * @param given the number before {@code at}, or null if it stands there
     */
    private @Nullable Amount scaled(List<String> forms, int at, @Nullable Range given, int depth) {
        int end = at;
        Range range = given;
        boolean spelled = true;
        if (range == null) {
            range = single(forms.get(at));
            if (range == null) {
                return null;
            }
            spelled = !Character.isDigit(forms.get(at).charAt(0));
            end = at + 1;
        }
        double scale = 1;
        while (end < forms.size()) {
            boolean of = forms.get(end).equals("of") && end + 1 < forms.size();
            Double factor = of ? plural(forms.get(end + 1)) : words.scales().get(forms.get(end));
            if (factor == null) {
                break;
            }
            range = range.times(Range.exactly(factor));
            scale *= factor;
            end += of ? 2 : 1;
        }
        if (spelled && scale >= 100 && depth < 3 && end < forms.size()) {
            // "two hundred and fifty", "one thousand five hundred"
            int more = forms.get(end).equals("and") ? end + 1 : end;
            Amount rest = more < forms.size()
                            && words.exact().containsKey(forms.get(more).split("-", 2)[0])
                    ? scaled(forms, more, null, depth + 1)
                    : null;
            if (rest != null && rest.range.high() < scale) {
                return new Amount(rest.end, range.plus(rest.range), scale, true);
            }
        }
        return new Amount(end, range, scale, spelled);
    }

    private @Nullable Double plural(String word) {
        return word.endsWith("s") ? words.scales().get(word.substring(0, word.length() - 1)) : null;
    }

    private @Nullable Range single(String word) {
        Double exact = words.exact().get(word);
        if (exact != null) {
            return Range.exactly(exact);
        }
        Range vague = words.vague().get(word);
        if (vague != null) {
            return vague;
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            Double tens = words.exact().get(word.substring(0, hyphen));
            Double ones = words.exact().get(word.substring(hyphen + 1));
            if (tens != null && ones != null && tens >= 20 && ones < 10) {
                return Range.exactly(tens + ones);
            }
        }
        return digits(word);
    }

    private static @Nullable Range digits(String word) {
        if (word.isEmpty() || !Character.isDigit(word.charAt(0)) || word.length() > 30) {
            return null;
        }
        java.util.regex.Matcher m = DIGITS.matcher(word);
        if (!m.matches()) {
            return null;
        }
        String fraction = m.group(2) == null ? "" : m.group(2);
        double low = Double.parseDouble(m.group(1).replace(",", "") + fraction);
        double high = m.group(3) == null ? low : Double.parseDouble(m.group(3).replace(",", ""));
        String glued = m.group(4) == null ? "" : m.group(4);
        if (high < low) {
            return null;
        }
        return new Range(low, glued.equals("+") || glued.equals("-plus") || glued.equals("-odd") ? Range.OPEN : high);
    }
}
