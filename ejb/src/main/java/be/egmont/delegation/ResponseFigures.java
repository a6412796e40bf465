package be.egmont.delegation;

import be.egmont.kernel.Translated;
import be.egmont.post.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How many answered what, of all, by region, by type and by directorate. */
public record ResponseFigures(List<Cell> cells) {

    /**
     * Those who have all of this in common.
     *
     * @param directorate the code of the directorate of the ministry that sends them; null for none
     */
    public record Cell(
            Region region, boolean ofPost, String type, String directorate, Translated title, Rsvp rsvp, long people) {}

    /**
     * How many of a group answered what.
     *
     * @param key by which the group is looked for
     * @param ofPost whether posts are meant; else organisations
     * @param title what the group is called, where that is no word of the books; else null
     */
    public record Line(
            String key,
            boolean ofPost,
            Translated title,
            long all,
            long comes,
            long partly,
            long excused,
            long awaited) {

        public long answered() {
            return all - awaited;
        }
    }

    public Line all() {
        return line(null, cells);
    }

    /** By region, in their order; who is sent by no post is in none. */
    public List<Line> byRegion() {
        return lines(
                cell -> cell.region() == null ? null : cell.region().name(),
                Comparator.comparing(line -> Region.valueOf(line.key())));
    }

    /** By kind of post, then by category of organisation. */
    public List<Line> byType() {
        return lines(Cell::type, Comparator.comparing(Line::ofPost).reversed().thenComparing(Line::key));
    }

    /** By directorate of the ministry that sends a delegation of its own. */
    public List<Line> byDirectorate() {
        return lines(Cell::directorate, Comparator.comparing(Line::key));
    }

    private List<Line> lines(Function<Cell, String> key, Comparator<Line> order) {
        Map<String, List<Cell>> groups = new LinkedHashMap<>();
        for (Cell cell : cells) {
            String group = key.apply(cell);
            if (group != null) {
                groups.computeIfAbsent(group, one -> new ArrayList<>()).add(cell);
            }
        }
        return groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .sorted(order)
                .toList();
    }

    private static Line line(String key, List<Cell> group) {
        return new Line(
                key,
                !group.isEmpty() && group.get(0).ofPost(),
                group.isEmpty() ? null : group.get(0).title(),
                group.stream().mapToLong(Cell::people).sum(),
                count(group, Rsvp.COMES),
                count(group, Rsvp.PARTLY),
                count(group, Rsvp.EXCUSED),
                count(group, Rsvp.AWAITED));
    }

    private static long count(List<Cell> group, Rsvp rsvp) {
        return group.stream()
                .filter(cell -> cell.rsvp() == rsvp)
                .mapToLong(Cell::people)
                .sum();
    }
}
