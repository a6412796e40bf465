/** What every page stands on: words, dates and numbers in the reader's language, and what is said when a door says no. */
package be.egmont.web.frame;
