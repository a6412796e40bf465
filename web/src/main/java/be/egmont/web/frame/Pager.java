package be.egmont.web.frame;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One page of fifty out of a list, numbered from one; a number beyond the end is the last page. */
public record Pager(int page, long total) implements Serializable {

    public static final int SIZE = 50;

    public Pager {
        page = (int) Math.max(1, Math.min(page, pages(total)));
    }

    private static long pages(long total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public int getPage() {
        return page;
    }

    public long getTotal() {
        return total;
    }

    public int getPages() {
        return (int) pages(total);
    }

    /** How many rows come before this page. */
    public int offset() {
        return (page - 1) * SIZE;
    }

    public long getFirst() {
        return total == 0 ? 0 : offset() + 1L;
    }

    public long getLast() {
        return Math.min(total, offset() + (long) SIZE);
    }

    /** The numbers to show: first, last, and those around this one; a zero where some are left out. */
    public List<Integer> getNumbers() {
        List<Integer> numbers = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= getPages(); number++) {
            if (number == 1 || number == getPages() || Math.abs(number - page) <= 2) {
                if (number - before > 1) {
                    numbers.add(0);
                }
                numbers.add(number);
                before = number;
            }
        }
        return numbers;
    }
}
