/** The pages on which the lead of a delegation passes on, and people join it or leave. */
package be.egmont.web.seat;
