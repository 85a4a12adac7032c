package org.polybius.server.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names with values, as the query of an address or a form sends them. Values that are blank are no values, so that a form's
 * empty fields say nothing.
 */
public final class Query {
    private static final int MOST_VALUES = 1000;

    private final Map<String, List<String>> values;

    /** @param values name to values; copied */
    public Query(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            List<String> told =
                    all.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
            if (!told.isEmpty()) {
                copy.put(name, told);
            }
        });
        this.values = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * Reads {@code a=1&b=2}.
     *
     * @throws Problem if it is not well formed
     */
    public static Query parse(String encoded) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        int count = 0;
        for (String pair : encoded.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST_VALUES) {
                throw Problem.badRequest("more than " + MOST_VALUES + " parameters");
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            found.computeIfAbsent(decoded(name), n -> new ArrayList<>()).add(decoded(value));
        }
        return new Query(found);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("the parameters are not well formed: a % must begin two hexadecimal digits");
        }
    }

    /** All names. */
    public Set<String> names() {
        return values.keySet();
    }

    /** The values of a name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * The value of a name.
     *
     * @throws Problem if it has several
     */
    public Optional<String> one(String name) {
        List<String> found = all(name);
        if (found.size() > 1) {
            throw Problem.badRequest("the parameter " + name + " may be given once only");
        }
        return found.stream().findFirst();
    }

    /**
     * The whole number of a name.
     *
     * @throws Problem if it is none, or out of range
     */
    public int number(String name, int otherwise, int least, int most) {
        Optional<String> text = one(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int n = Integer.parseInt(text.get());
            if (n >= least && n <= most) {
                return n;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Problem.badRequest("the parameter " + name + " is a whole number from " + least + " to " + most);
    }

    /**
     * The constant of an enum that a name gives, in any case of letters.
     *
     * @throws Problem if it is none of them; the message lists them
     */
    public <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
        Optional<String> text = one(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        for (E constant : choices.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text.get())) {
                return constant;
            }
        }
        List<String> known = new ArrayList<>();
        for (E constant : choices.getEnumConstants()) {
            known.add(constant.name().toLowerCase(java.util.Locale.ROOT));
        }
        throw Problem.badRequest("the parameter " + name + " is one of " + String.join(", ", known));
    }

    /** As {@code a=1&b=2}, in the order of the names as they were put in. */
    public String encoded() {
        StringBuilder out = new StringBuilder();
        values.forEach((name, all) -> {
            for (String value : all) {
                out.append(out.isEmpty() ? "" : "&")
                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return out.toString();
    }

    /** The same with one value for a name, in the place of those it had; null for none. */
    public Query with(String name, @org.jspecify.annotations.Nullable String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        return new Query(changed);
    }
}
