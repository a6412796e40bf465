/** Badges, entries and exits, and the presence derived from them: no event is lost or counted twice. */
package be.egmont.attendance;
