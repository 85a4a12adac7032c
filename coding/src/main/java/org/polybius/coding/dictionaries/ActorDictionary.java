package org.polybius.coding.dictionaries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polybius.model.ontology.Sector;

/**
 * Reads a dictionary of actors: {@code NAME [CODE]}, other names on lines that begin with {@code +}, and codes for a time
 * ({@code [RUSGOV >20000101]}, {@code [ELI 960101-991231]}).
 */
final class ActorDictionary {
    private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern CODE = Pattern.compile("([A-Za-z]*)\\s*([<>]?)\\s*(\\d*)\\s*(-?)\\s*(\\d*)");
    private static final Set<Sector> OF_GROUPS = Set.of(Sector.REB, Sector.UAF, Sector.CRM, Sector.PTY);
    /** Two figures of a year mean one of these hundred years. */
    private static final int FIRST_YEAR = 1930;

    private final Set<String> countries;
    private final Predicate<String> isWord;
    private final ImportAccount account;
    private final List<String> rows = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private final Set<String> names = new LinkedHashSet<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<SourceLine> from = new ArrayList<>();
    private Loss why = Loss.NO_ACTOR_CODE;

    private record Term(
            SourceLine line,
            ActorCode code,
            @Nullable YearMonth from,
            @Nullable YearMonth to) {
        boolean dated() {
            return from != null || to != null;
        }
    }

    /**
     * @param countries whose codes are known
     * @param isWord whether a word, lower case, is an ordinary one
     */
    ActorDictionary(Set<String> countries, Predicate<String> isWord, ImportAccount account) {
        this.countries = countries;
        this.isWord = isWord;
        this.account = account;
    }

    /** The lines of a file of actors. */
    List<String> rows() {
        return rows;
    }

    void read(List<SourceLine> lines) {
        for (SourceLine line : lines) {
            String text = line.text();
            if (text.isEmpty()) {
                continue;
            }
            account.line(line);
            int open = text.indexOf('[');
            String name = (open < 0 ? text : text.substring(0, open)).strip();
            if (!name.isEmpty() && !name.startsWith("+")) {
                end();
            }
            from.add(line);
            if (!name.isEmpty()) {
                List<String> written = PlainName.of(name.startsWith("+") ? name.substring(1) : name, isWord);
                names.addAll(written);
                if (written.isEmpty()) {
                    account.lose(line, Loss.CHARACTERS);
                }
            }
            if (open >= 0) {
                codes(line, text.substring(open));
            }
        }
        end();
    }

    private void codes(SourceLine line, String text) {
        Matcher m = BRACKET.matcher(text);
        boolean any = false;
        while (m.find()) {
            any = true;
            term(line, m.group(1).strip());
        }
        if (!any) {
            lose(line, Loss.NESTING);
        }
    }

    private void term(SourceLine line, String text) {
        Matcher m = CODE.matcher(text);
        if (!m.matches() || m.group(1).isEmpty()) {
            lose(line, Loss.NO_ACTOR_CODE);
            return;
        }
        ActorCode code = ActorCode.of(m.group(1).toUpperCase(Locale.ROOT), countries);
        if (code == null || code.country() == null) {
            // What a person is after an office: known without being said.
            if (!m.group(1).equals("ELI") || terms.isEmpty()) {
                lose(line, code == null ? Loss.NO_ACTOR_CODE : Loss.UNKNOWN_COUNTRY);
            }
            return;
        }
        if (code.sectors().isEmpty() && code.country().length() == 3 && countries.contains(code.country())) {
            lose(line, code.whole() ? Loss.COUNTRY : Loss.NO_SECTOR);
            return;
        }
        try {
            YearMonth first = m.group(3).isEmpty() ? null : month(m.group(3));
            YearMonth second = m.group(5).isEmpty() ? null : month(m.group(5));
            boolean range = m.group(2).isEmpty() && first != null && second != null && !second.isBefore(first);
            boolean open = !m.group(2).isEmpty()
                    && first != null
                    && second == null
                    && m.group(4).isEmpty();
            if (!range
                    && !open
                    && !(first == null
                            && second == null
                            && m.group(2).isEmpty()
                            && m.group(4).isEmpty())) {
                throw new DateTimeException("neither a day and a sign nor two days");
            }
            boolean until = m.group(2).equals("<");
            terms.add(new Term(line, code, until ? null : first, until ? first : second));
            if (!code.whole()) {
                account.lose(line, Loss.ROLE_CODES);
            }
        } catch (DateTimeException e) {
            lose(line, Loss.DATES);
        }
    }

    private void lose(SourceLine line, Loss reason) {
        why = reason;
        account.lose(line, reason);
    }

    /** A day as YYMMDD or YYYYMMDD. */
    private static YearMonth month(String digits) {
        if (digits.length() != 6 && digits.length() != 8) {
            throw new DateTimeException("a day has six or eight figures");
        }
        int year = Integer.parseInt(digits.substring(0, digits.length() - 4));
        if (digits.length() == 6) {
            year += year < FIRST_YEAR % 100 ? 2000 : 1900;
        }
        int month = Integer.parseInt(digits.substring(digits.length() - 4, digits.length() - 2));
        int day = Integer.parseInt(digits.substring(digits.length() - 2));
        // Dictionaries end months with day 31 whatever their length.
        return YearMonth.from(LocalDate.of(
                year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth())));
    }

    private void end() {
        List<String> free = names.stream().filter(n -> !taken.contains(key(n))).toList();
        if (terms.isEmpty()) {
            // The lines of codes have said why; those of names go with them.
            from.stream().filter(l -> !l.text().contains("[")).forEach(l -> account.lose(l, why));
        } else if (free.isEmpty()) {
            from.forEach(l -> account.lose(l, names.isEmpty() ? Loss.CHARACTERS : Loss.DUPLICATE));
        } else {
            write(free);
        }
        names.clear();
        terms.clear();
        from.clear();
        why = Loss.NO_ACTOR_CODE;
    }

    private void write(List<String> free) {
        free.forEach(n -> taken.add(key(n)));
        boolean person = terms.stream().anyMatch(Term::dated);
        List<Sector> first = terms.get(0).code.sectors();
        String kind =
                person ? "person" : !first.isEmpty() && OF_GROUPS.contains(first.get(0)) ? "group" : "organisation";
        String others = free.size() == 1 ? "-" : String.join("|", free.subList(1, free.size()));
        for (Term t : terms) {
            rows.add(String.join(
                    "\t",
                    free.get(0),
                    others,
                    kind,
                    String.valueOf(t.code.country()),
                    t.code.written(),
                    t.from == null ? "" : t.from.toString(),
                    t.to == null ? "" : t.to.toString()));
            others = "-";
        }
    }

    /** Names that differ in nothing but signs and capitals are one. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
