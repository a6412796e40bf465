/** Requests to meet, their vetting and their answers: both sides and the ministry agree before anybody meets. */
package be.egmont.meeting;
