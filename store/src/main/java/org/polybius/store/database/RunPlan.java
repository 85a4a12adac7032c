package org.polybius.store.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked for, and what it was made with: enough to do it again.
 *
 * @param program name and version of the program
 * @param settings what was asked for, for people
 * @param folder where it was begun, or null of a run that cannot be done again
 * @param arguments the words of its command line
 * @param versions what decides about the result, name to version or hash
 */
public record RunPlan(
        String program,
        String settings,
        @Nullable String folder,
        List<String> arguments,
        Map<String, String> versions) {
    /** Copies the lists, in their order. */
    public RunPlan {
        arguments = List.copyOf(arguments);
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }

    /** Of a run that is not journaled. */
    static RunPlan of(String program, String settings) {
        return new RunPlan(program, settings, null, List.of(), Map.of());
    }

    List<String> versionLines() {
        List<String> out = new ArrayList<>();
        versions.forEach((name, version) -> out.add(name + " " + version));
        return out;
    }

    static Map<String, String> versions(List<String> lines) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String line : lines) {
            int space = line.indexOf(' ');
            out.put(space < 0 ? line : line.substring(0, space), space < 0 ? "" : line.substring(space + 1));
        }
        return out;
    }

    /**
     * Says where the versions differ: name, then what is here and what is there.
     *
     * @param other what it is compared with
     */
    public List<String> differences(Map<String, String> other) {
        List<String> out = new ArrayList<>();
        versions.forEach((name, version) -> {
            String theirs = other.get(name);
            if (!version.equals(theirs)) {
                out.add(name + " was " + version + ", is " + (theirs == null ? "not there" : theirs));
            }
        });
        other.forEach((name, version) -> {
            if (!versions.containsKey(name)) {
                out.add(name + " was not there, is " + version);
            }
        });
        return out;
    }
}
