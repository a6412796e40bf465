package be.egmont.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds who may be whom among all people. */
final class Lookalikes {

    /** Two of them, by their places in the list, the first one first. */
    record Pair(int one, int other) {}

    private final List<PersonRow> people;
    private final List<NameKey> keys;

    Lookalikes(List<PersonRow> people) {
        this.people = people;
        this.keys = people.stream()
                .map(person -> NameKey.of(person.givenName(), person.familyName()))
                .toList();
    }

    /** Those whom a new one may be, the likeliest first. */
    List<Lookalike> of(PersonData data) {
        NameKey key = NameKey.of(data.givenName(), data.familyName());
        List<Lookalike> found = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            PersonRow person = people.get(i);
            likeness(key, data.email(), keys.get(i), person.email())
                    .ifPresent(why -> found.add(new Lookalike(person, why)));
        }
        found.sort(Comparator.comparing(Lookalike::why));
        return found;
    }

    /** All two who may be one, the likeliest first. */
    Map<Pair, Likeness> pairs() {
        Map<String, List<Integer>> near = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            NameKey key = keys.get(i);
            for (String neighbour : key.neighbourhood()) {
                add(near, "w " + neighbour, i);
            }
            add(near, "s " + key.sound(), i);
            if (people.get(i).email() != null) {
                add(near, "m " + people.get(i).email().toLowerCase(Locale.ROOT), i);
            }
        }
        Map<Pair, Likeness> pairs = new LinkedHashMap<>();
        near.values().forEach(together -> compare(together, pairs));
        Map<Pair, Likeness> ordered = new LinkedHashMap<>();
        pairs.entrySet().stream()
                .sorted(Map.Entry.<Pair, Likeness>comparingByValue()
                        .thenComparing(entry -> entry.getKey().one())
                        .thenComparing(entry -> entry.getKey().other()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private void compare(List<Integer> together, Map<Pair, Likeness> pairs) {
        for (int i = 0; i < together.size(); i++) {
            for (int j = i + 1; j < together.size(); j++) {
                Pair pair = new Pair(together.get(i), together.get(j));
                if (pair.one() != pair.other() && !pairs.containsKey(pair)) {
                    likeness(
                                    keys.get(pair.one()),
                                    people.get(pair.one()).email(),
                                    keys.get(pair.other()),
                                    people.get(pair.other()).email())
                            .ifPresent(why -> pairs.put(pair, why));
                }
            }
        }
    }

    private static void add(Map<String, List<Integer>> near, String key, int place) {
        List<Integer> places = near.computeIfAbsent(key, none -> new ArrayList<>());
        // a name with a letter twice has a neighbour twice
        if (places.isEmpty() || places.get(places.size() - 1) != place) {
            places.add(place);
        }
    }

    private static Optional<Likeness> likeness(NameKey one, String mail, NameKey other, String otherMail) {
        if (mail != null && mail.equalsIgnoreCase(otherMail)) {
            return Optional.of(Likeness.MAIL);
        }
        if (one.written().equals(other.written())) {
            return Optional.of(Likeness.NAME);
        }
        return one.sound().equals(other.sound()) || one.isNear(other) ? Optional.of(Likeness.SOUND) : Optional.empty();
    }
}
