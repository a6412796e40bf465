package be.egmont.week;

import be.egmont.edition.EditionRow;
import java.io.Serializable;

/**
 * What needs the organiser, as counts.
 *
 * @param toVet requests that wait for vetting
 * @param toPlace accepted requests that wait for a slot
 * @param withoutRoom sessions in the palace that have no room yet
 * @param unanswered delegations whose head has not answered the call home
 * @param heads all delegations with a head
 * @param untranslated sessions without a German or English title
 * @param stays people who come in part without having said when, and meetings on days on which somebody is not there
 */
public record TasksView(
        EditionRow edition,
        int toVet,
        int toPlace,
        int withoutRoom,
        int unanswered,
        int heads,
        int untranslated,
        int stays)
        implements Serializable {}
