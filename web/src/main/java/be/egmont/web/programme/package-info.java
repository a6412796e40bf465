/** Everybody's own week, and the programme as a grid by room, as a list and session by session. */
package be.egmont.web.programme;
