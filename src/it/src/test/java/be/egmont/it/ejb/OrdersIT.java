package be.egmont.it.ejb;

import static org.assertj.core.api.Assertions.assertThat;

import be.egmont.access.AccountOrder;
import be.egmont.access.AccountSearch;
import be.egmont.access.Accounts;
import be.egmont.access.GrantSearch;
import be.egmont.access.Grants;
import be.egmont.access.MandateSearch;
import be.egmont.access.Mandates;
import be.egmont.access.Role;
import be.egmont.access.SignInSearch;
import be.egmont.access.SignIns;
import be.egmont.delegation.DelegationSearch;
import be.egmont.delegation.Delegations;
import be.egmont.edition.EditionList;
import be.egmont.edition.Editions;
import be.egmont.kernel.Translated.Language;
import be.egmont.meeting.Meetings;
import be.egmont.meeting.OwnRequests;
import be.egmont.meeting.Queue;
import be.egmont.stakeholder.OrganisationSearch;
import be.egmont.stakeholder.Organisations;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each list by each of its columns, both ways and in each language: the same rows, whatever their order. */
@InsideServer
class OrdersIT {

    private static final String EDITION = "2026";
    private static final int MOST = 1000;

    @Inject
    private Cast cast;

    @EJB
    private Accounts accounts;

    @EJB
    private Delegations delegations;

    @EJB
    private Editions editions;

    @EJB
    private Grants grants;

    @EJB
    private Mandates mandates;

    @EJB
    private Meetings meetings;

    @EJB
    private Organisations organisations;

    @EJB
    private SignIns signIns;

    private interface Reading<S> {
        List<?> in(S sort, boolean descending, Language language);
    }

    private static <S extends Enum<S>> void everyWay(Class<S> sorts, Reading<S> reading) {
        List<?> expected = reading.in(sorts.getEnumConstants()[0], false, Language.FR);
        for (S sort : sorts.getEnumConstants()) {
            for (boolean descending : new boolean[] {false, true}) {
                for (Language language : Language.values()) {
                    assertThat(reading.in(sort, descending, language).toArray())
                            .as("%s %s, %s, descending %s", sorts.getName(), sort, language, descending)
                            .containsExactlyInAnyOrder(expected.toArray());
                }
            }
        }
    }

    @Test
    void ofEverybody() {
        cast.organiser();
        everyWay(
                EditionList.Sort.class,
                (sort, descending, language) -> editions.list(
                                new EditionList.Order(sort, descending, language), 0, MOST)
                        .rows());
        everyWay(
                OrganisationSearch.Sort.class,
                (sort, descending, language) -> organisations
                        .list(
                                EDITION,
                                new OrganisationSearch(
                                        null, null, List.of("FINANCE"), language, sort, descending, 0, MOST))
                        .rows());
        everyWay(
                DelegationSearch.Sort.class,
                (sort, descending, language) -> delegations
                        .list(
                                EDITION,
                                new DelegationSearch(null, null, null, null, language, sort, descending, 0, MOST))
                        .rows());
        everyWay(
                Queue.Sort.class,
                (sort, descending, language) -> meetings.queue(
                                new Queue.Filter(null, null, null, sort, descending), 0, MOST)
                        .rows());
        cast.claire();
        everyWay(
                OwnRequests.Sort.class,
                (sort, descending, language) -> meetings.own(
                                new OwnRequests.Filter(Set.of(), language, sort, descending), 0, MOST)
                        .rows());
        everyWay(
                MandateSearch.Sort.class,
                (sort, descending, language) -> mandates.own(new MandateSearch(sort, descending, 0, MOST)));
        everyWay(
                SignInSearch.Sort.class,
                (sort, descending, language) -> signIns.own(new SignInSearch(sort, descending, 0, MOST)));
    }

    @Test
    void ofAdministrators() {
        cast.as("orders-administrator", Role.ADMINISTRATOR);
        everyWay(
                AccountOrder.Sort.class,
                (sort, descending, language) -> accounts.list(
                        new AccountSearch(null, null, null), new AccountOrder(sort, descending, language), 0, MOST));
        everyWay(
                GrantSearch.Sort.class,
                (sort, descending, language) -> grants.review(new GrantSearch(0, sort, descending, 0, MOST)));
    }
}
