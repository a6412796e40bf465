/** Asking for meetings, vetting, answering and placing them: the pages and the API of it. */
package be.egmont.web.meeting;
