/** Check-in at the doors, the register of a session and one's own attendance: pages, words and REST. */
package be.egmont.web.attendance;
