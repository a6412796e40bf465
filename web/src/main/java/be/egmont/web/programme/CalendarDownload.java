package be.egmont.web.programme;

import be.egmont.kernel.Refusal;
import be.egmont.kernel.Setting;
import be.egmont.programme.Answer;
import be.egmont.programme.SessionRow;
import be.egmont.web.frame.FileAnswer;
import be.egmont.web.frame.Formatter;
import be.egmont.web.frame.UuidConverter;
import be.egmont.web.frame.Words;
import be.egmont.week.WeekMeeting;
import be.egmont.week.WeekView;
import be.egmont.week.Weeks;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Somebody's week as a file for a calendar. What somebody else attends in his place stands there as called off. */
@WebServlet("/programme/calendar.ics")
public class CalendarDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Weeks weeks;

    @Inject
    private transient Formatter format;

    @Inject
    private transient Words words;

    @Inject
    private transient SessionWords sessionWords;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            WeekView week = weeks.week(UuidConverter.read(request.getParameter("for")));
            FileAnswer.send(
                    response, "egmont.ics", ICalendar.TYPE, calendar(week).getBytes(StandardCharsets.UTF_8));
        } catch (Refusal.NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String calendar(WeekView week) {
        ICalendar calendar = new ICalendar(week.now());
        String host = "@" + URI.create(Setting.URL.get()).getHost();
        int release = week.release() == null ? 0 : week.release().number();
        for (SessionRow session : week.sessions()) {
            boolean off = !week.isThere(session)
                    || (session.mine() != null && session.mine().answer() == Answer.NO);
            calendar.add(
                    session.reference() + host,
                    release,
                    session.when().from(),
                    session.when().to(),
                    format.text(session.title()),
                    sessionWords.where(session),
                    session.mine() == null
                            ? null
                            : instead(
                                    session.mine().represents(), session.mine().representedBy()),
                    off);
        }
        for (WeekMeeting meeting : week.meetings()) {
            calendar.add(
                    meeting.request() + host,
                    meeting.sequence(),
                    meeting.when().from(),
                    meeting.when().to(),
                    format.text(meeting.other()) + " – " + meeting.subject(),
                    words.of("week.table", format.text(meeting.room()), meeting.table()),
                    instead(meeting.represents(), meeting.representedBy()),
                    meeting.representedBy() != null);
        }
        return calendar.toString();
    }

    private String instead(String represents, String representedBy) {
        if (representedBy != null) {
            return words.of("attendance.represented.by", representedBy);
        }
        return represents == null ? null : words.of("attendance.represents", represents);
    }
}
