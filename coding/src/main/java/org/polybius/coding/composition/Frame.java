package org.polybius.coding.composition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.polybius.model.Token;

/**
 * A predicate with its arguments by slot. Slots name places in the active clause: {@code subject}, {@code object},
 * {@code iobject}, {@code clause}, {@code infinitive}, {@code purpose} (objects of an infinitive of purpose),
 * {@code possessor}, {@code modifier}, {@code control} (of a noun, who acts in the verb over it), and prepositions by name ({@code on}, {@code with}, …; gerunds after them too).
 */
public final class Frame {
    private final Token predicate;
    private final Map<String, List<Arg>> slots = new HashMap<>();

    Frame(Token predicate) {
        this.predicate = predicate;
    }

    Token predicate() {
        return predicate;
    }

    void add(String slot, Token token) {
        slots.computeIfAbsent(slot, s -> new ArrayList<>(2)).add(new Arg(token, slot));
    }

    void add(String slot, Arg arg) {
        slots.computeIfAbsent(slot, s -> new ArrayList<>(2)).add(arg);
    }

    void replace(String slot, List<Arg> args) {
        slots.put(slot, new ArrayList<>(args));
    }

    void remove(String slot, Arg arg) {
        List<Arg> left = new ArrayList<>(get(slot));
        left.remove(arg);
        if (left.isEmpty()) {
            slots.remove(slot);
        } else {
            slots.put(slot, left);
        }
    }

    /** Puts something else in the place of what fills a slot, wherever {@code change} gives something else. */
    void replaceEach(UnaryOperator<List<Arg>> change) {
        slots.replaceAll((slot, args) -> change.apply(args));
    }

    /** What fills the slot, in the order of the tree; empty if nothing does. */
    public List<Arg> get(String slot) {
        return slots.getOrDefault(slot, List.of());
    }

    boolean has(String slot) {
        return slots.containsKey(slot);
    }

    /** The first filled of the slots. */
    List<Arg> first(List<String> names) {
        for (String name : names) {
            if (has(name)) {
                return get(name);
            }
        }
        return List.of();
    }

    /** Whether nothing fills the slot but times: "imposed an embargo on Mali on Monday". */
    boolean isFree(String slot) {
        return get(slot).stream().allMatch(a -> Slots.isTime(a.token()));
    }

    /** Takes over from {@code outer} every slot that is free here and not one of {@code except}. */
    void inherit(Frame outer, List<String> except) {
        outer.slots.forEach((slot, args) -> {
            if (!except.contains(slot) && isFree(slot)) {
                slots.computeIfAbsent(slot, s -> new ArrayList<>()).addAll(args);
            }
        });
    }
}
