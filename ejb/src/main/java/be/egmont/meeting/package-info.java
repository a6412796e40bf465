/** Requests to meet, their vetting and answers, and the meetings agreed: nobody is ever booked twice. */
package be.egmont.meeting;
