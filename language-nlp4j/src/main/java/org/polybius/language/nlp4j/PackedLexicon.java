package org.polybius.language.nlp4j;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Word to a short list of strings. Words share few different lists, so each list is kept once. Immutable.
 */
final class PackedLexicon {
    private final StringTable words;
    private final int[] listOfWord;
    private final List<Entry> lists;

    private PackedLexicon(StringTable words, int[] listOfWord, List<Entry> lists) {
        this.words = words;
        this.listOfWord = listOfWord;
        this.lists = lists;
    }

    /**
     * A list by its hashes.
     *
     * @param each of its strings
     * @param joined all of them with low lines between; null where there are none
     */
    record Entry(List<TextHash> each, @Nullable TextHash joined) {
        private static final Entry NONE = of(List.of());

        /** Copies the list. */
        Entry {
            each = List.copyOf(each);
        }

        static Entry of(List<String> strings) {
            return new Entry(
                    strings.stream().map(TextHash::of).toList(),
                    strings.isEmpty() ? null : TextHash.of(String.join("_", strings)));
        }
    }

    /** The word's list, empty for an unknown word. */
    Entry get(String word) {
        int i = words.find(word);
        return i < 0 ? Entry.NONE : lists.get(listOfWord[i]);
    }

    static void write(Map<String, ? extends Collection<String>> map, DataOutputStream out) throws IOException {
        String[] words = map.keySet().toArray(new String[0]);
        Arrays.sort(words);
        Map<List<String>, Integer> lists = new LinkedHashMap<>();
        int[] listOfWord = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            List<String> list = List.copyOf(map.get(words[i]));
            listOfWord[i] = lists.computeIfAbsent(list, k -> lists.size());
        }
        StringTable.of(words).write(out);
        for (int list : listOfWord) {
            out.writeInt(list);
        }
        out.writeInt(lists.size());
        for (List<String> list : lists.keySet()) {
            out.writeInt(list.size());
            for (String s : list) {
                out.writeUTF(s);
            }
        }
    }

    static PackedLexicon read(ByteBuffer in) {
        StringTable words = StringTable.read(in);
        int[] listOfWord = ModelFile.ints(in, words.size());
        List<Entry> lists = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            List<String> list = new ArrayList<>();
            for (int k = in.getInt(); k > 0; k--) {
                list.add(ModelFile.string(in));
            }
            lists.add(Entry.of(list));
        }
        return new PackedLexicon(words, listOfWord, lists);
    }
}
