package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.web.frame.Nav.Item;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rail says where one is, also on a page that stands in the folder of a room one may not enter. */
class NavTest {

    private static List<Item> rooms(String keys) {
        List<String> wanted = List.of(keys.split(" "));
        return Nav.ITEMS.stream().filter(item -> wanted.contains(item.key())).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "start reports, /attendance/session.xhtml, reports",
        "start checkin reports, /attendance/session.xhtml, reports",
        "start checkin, /attendance/session.xhtml, checkin",
        "week programme, /attendance/mine.xhtml, week",
        "week meetings, /meeting/view.xhtml, meetings",
        "tasks vetting, /meeting/vetting.xhtml, vetting",
        "tasks, /index.xhtml, tasks",
        "tasks, /meeting/view.xhtml, "
    })
    void whereOneIs(String keys, String page, String expected) {
        assertThat(Nav.current(rooms(keys), page::startsWith).map(Item::key).orElse(null))
                .isEqualTo(expected);
    }
}
