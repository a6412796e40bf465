package be.egmont.scheduling;

/**
 * The score of a timetable by parts.
 *
 * @param promised fixed, confirmed or mandatory meetings that are held
 * @param moved confirmed meetings held at another time than their people were told
 * @param placed meetings held
 * @param weight the weight of the meetings held
 * @param breaks the breaks of all participants
 * @param mostBreaks the breaks of the participant who has most
 * @param fewestBreaks the breaks of the participant who has fewest
 * @param unwished meetings held in the half of the day that was not wished
 * @param unfair breaks beyond the fairness difference, participant by participant
 * @param tableChanges how often hosts change their table within a day
 */
public record Score(
        int promised,
        int moved,
        int placed,
        long weight,
        int breaks,
        int mostBreaks,
        int fewestBreaks,
        int unwished,
        int unfair,
        int tableChanges) {

    /** The whole in one number at these prices, without the promised meetings, which come before everything else. */
    public long points(Rules.Prices prices) {
        return prices.weight() * weight
                - (long) prices.moved() * moved
                - (long) prices.aBreak() * breaks
                - (long) prices.wish() * unwished
                - (long) prices.unfair() * unfair;
    }
}
