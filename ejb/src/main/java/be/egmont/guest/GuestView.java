package be.egmont.guest;

import be.egmont.delegation.OnSiteContact;
import be.egmont.kernel.Translated;
import be.egmont.programme.DelegationSession;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a guest sees.
 *
 * @param title of what sends the delegation
 * @param edition its name
 * @param days of the edition
 * @param today in its zone: earlier days are over
 * @param late whether no answers are taken any more
 * @param until when he is out
 * @param zone in which hours are meant
 * @param version of the delegation
 * @param contact whom one finds on site; null when nobody is named
 * @param contactPhone the number that was given for here; null when none was
 * @param invitedBy the name of whoever has invited him
 * @param help whom anybody may ask; null when nobody is named
 * @param sessions those of the released programme that concern its members
 */
public record GuestView(
        Translated title,
        Translated edition,
        List<LocalDate> days,
        LocalDate today,
        boolean late,
        LocalDate answersBy,
        Instant until,
        Translated venue,
        String venueAddress,
        ZoneId zone,
        int version,
        OnSiteContact contact,
        String contactPhone,
        String invitedBy,
        String help,
        List<GuestMember> members,
        List<DelegationSession> sessions)
        implements Serializable {}
