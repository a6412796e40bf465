package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

class ListStateTest {

    private final ListState list = new ListState("posts", 50, List.of("code", "city"), List.of("code", "members"));

    @Test
    void whatTheAddressSaysIsHeldAgainstTheNamesOfThePage() {
        list.setSort("-code");
        list.setPage("3");
        list.setRows("20");
        assertThat(list.column()).isEqualTo("code");
        assertThat(list.isDescending()).isTrue();
        assertThat(list.getFirst()).isEqualTo(40);

        list.setSort("code; DROP TABLE post");
        list.setPage("-1");
        list.setRows("1000000");
        assertThat(list.column()).isNull();
        assertThat(list.isDescending()).isFalse();
        assertThat(list.getFirst()).isZero();
        assertThat(list.getSize()).isEqualTo(50);
    }

    @Test
    void whatIsUsualStandsInNoAddress() {
        assertThat(list.getSort()).isNull();
        assertThat(list.getPage()).isNull();
        assertThat(list.getRows()).isNull();
    }

    @Test
    void theTableMovesIt() {
        list.moved(
                40,
                20,
                Map.of(
                        "city",
                        SortMeta.builder()
                                .field("city")
                                .order(SortOrder.DESCENDING)
                                .build()));
        assertThat(list.getSort()).isEqualTo("-city");
        assertThat(list.getPage()).isEqualTo("3");
        assertThat(list.getRows()).isEqualTo("20");

        list.moved(0, 20, Map.of());
        assertThat(list.getSort()).isNull();
        assertThat(list.getPage()).isNull();
    }

    @Test
    void aListMayBeginWithALengthOfItsOwn() {
        ListState journal = new ListState("journal", 25, List.of(), List.of());
        assertThat(journal.getSizes()).isEqualTo("25,50,120,500");
        journal.setRows("20");
        assertThat(journal.getSize()).isEqualTo(25);
        assertThat(list.getSizes()).isEqualTo("20,50,120,500");
    }

    private enum Sort {
        REGION,
        CITY,
        CODE
    }

    @Test
    void theOrderIsThatOfTheBoundary() {
        assertThat(list.order(Sort.REGION)).isEqualTo(Sort.REGION);
        list.setSort("-city");
        assertThat(list.order(Sort.REGION)).isEqualTo(Sort.CITY);
        list.setSort("members; DROP TABLE post");
        assertThat(list.order(Sort.REGION)).isEqualTo(Sort.REGION);
    }

    /** An address may come from somebody who sees the column. */
    @Test
    void whatIsLeftOutPutsNothingInOrder() {
        list.setSort("-code");
        list.setShown(List.of("members"));
        assertThat(list.getSort()).isNull();
        assertThat(list.getMeta()).isNull();
        list.setSort("-code");
        assertThat(list.getSort()).isNull();
        list.setShown(List.of("code"));
        list.setSort("-code");
        assertThat(list.getSort()).isEqualTo("-code");
    }

    @Test
    void columnsThatNameNothingStay() {
        list.setShown(List.of("members"));
        assertThat(list.shows("code")).isFalse();
        assertThat(list.shows("city")).isTrue();
        assertThat(list.getShown()).containsExactly("members");
        assertThat(list.span(3)).isEqualTo(2);

        list.remember(20, List.of("city", "members"));
        assertThat(list.hidden()).containsExactly("members");
        assertThat(list.getSize()).isEqualTo(20);
    }
}
