package be.egmont.scheduling;

/**
 * The rules of scoring. The product places what it can, the literature's form must place everything.
 *
 * @param breaks what counts as a break
 * @param mandatory every meeting must be held
 * @param fairness the difference d of breaks allowed between two participants; hard where {@code strictlyFair}
 * @param strictlyFair whether a greater difference is forbidden or only costs
 * @param prices what each part of the score weighs
 */
public record Rules(Breaks breaks, boolean mandatory, int fairness, boolean strictlyFair, Prices prices) {
    /** The product's: hold what is worth most, with few idle slots. */
    public static Rules usual() {
        return new Rules(Breaks.IDLE_SLOTS, false, 4, false, Prices.usual());
    }

    /** The literature's: hold everything, with few breaks, evenly spread. */
    public static Rules published(int difference) {
        return new Rules(Breaks.GAPS, true, difference, true, Prices.usual());
    }

    /**
     * What each part of the score weighs; each outweighs what can be gained by those after it in a single move.
     *
     * @param confirmed gained for each confirmed (or mandatory) meeting that is held
     * @param moved lost for each confirmed meeting that is held at another time
     * @param weight gained for each point of weight held
     * @param aBreak lost for each break
     * @param wish lost for each meeting held in the half of the day that was not wished
     * @param unfair lost for each break of one participant beyond the fairness difference
     * @param table lost for each change of table of a host
     */
    public record Prices(long confirmed, int moved, int weight, int aBreak, int wish, int unfair, int table) {
        public static Prices usual() {
            return new Prices(1_000_000, 1_000, 100, 10, 5, 2, 1);
        }
    }
}
