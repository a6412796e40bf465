/** The attendance reports on screen, as files and over REST, with their words. */
package be.egmont.web.reporting;
