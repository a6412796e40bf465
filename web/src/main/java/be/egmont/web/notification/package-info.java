/** Pages of letters: what is written to whom, and what became of it. */
package be.egmont.web.notification;
