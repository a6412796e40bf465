package be.egmont.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Fifty by page. */
class PagerTest {

    @Test
    void anEmptyListHasOnePageWithNothingOnIt() {
        Pager pager = new Pager(1, 0);
        assertThat(pager.getPages()).isEqualTo(1);
        assertThat(pager.getFirst()).isZero();
        assertThat(pager.getLast()).isZero();
    }

    @Test
    void aNumberBeyondTheEndIsTheLastPage() {
        Pager pager = new Pager(99, 101);
        assertThat(pager.getPage()).isEqualTo(3);
        assertThat(pager.offset()).isEqualTo(100);
        assertThat(pager.getFirst()).isEqualTo(101);
        assertThat(pager.getLast()).isEqualTo(101);
        assertThat(new Pager(-1, 101).getPage()).isEqualTo(1);
    }

    @Test
    void showsTheEndsAndTheNeighbours() {
        assertThat(new Pager(7, 612).getNumbers()).containsExactly(1, 0, 5, 6, 7, 8, 9, 0, 13);
        assertThat(new Pager(1, 100).getNumbers()).containsExactly(1, 2);
    }
}
