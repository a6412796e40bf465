/** The attendance reports on the screen, as files and over REST, with the words that the reports of the domain lack. */
package be.egmont.web.reporting;
