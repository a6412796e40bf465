package be.egmont.web.delegation;

import be.egmont.delegation.ResponseSearch;
import be.egmont.delegation.Rsvp;
import be.egmont.kernel.Translated;
import be.egmont.post.Region;
import java.io.Serializable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Whose answers are looked for, as an address says it: what it does not know it looks for everywhere. */
public class ResponseFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String EVERYBODY = "all";

    private String who = "";
    private String region = "";
    private String type = "";
    private String directorate = "";
    private String rsvp = "";

    /** As a file of an export is asked for. */
    public static ResponseFilter of(UnaryOperator<String> parameters) {
        ResponseFilter filter = new ResponseFilter();
        filter.setWho(parameters.apply("who"));
        filter.setRegion(parameters.apply("region"));
        filter.setType(parameters.apply("type"));
        filter.setDirectorate(parameters.apply("directorate"));
        filter.setRsvp(parameters.apply("rsvp"));
        return filter;
    }

    ResponseSearch search(
            Translated.Language language, ResponseSearch.Sort sort, boolean descending, int offset, int size) {
        return new ResponseSearch(
                isEverybody(), region(), type, directorate, rsvp(), language, sort, descending, offset, size);
    }

    /** All who are looked for, by what sends them. */
    public ResponseSearch all(Translated.Language language) {
        return search(language, ResponseSearch.Sort.SENDER, false, 0, 1);
    }

    public boolean isEverybody() {
        return EVERYBODY.equals(who);
    }

    Region region() {
        return choice(Region.class, region);
    }

    Rsvp rsvp() {
        return choice(Rsvp.class, rsvp);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String value) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = filled(who);
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = filled(region);
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = filled(type);
    }

    public String getDirectorate() {
        return directorate;
    }

    public void setDirectorate(String directorate) {
        this.directorate = filled(directorate);
    }

    public String getRsvp() {
        return rsvp;
    }

    public void setRsvp(String rsvp) {
        this.rsvp = filled(rsvp);
    }

    private static String filled(String value) {
        return value == null ? "" : value;
    }
}
