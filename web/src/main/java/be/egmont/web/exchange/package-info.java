/** The page by which tables come in: a dry run first, then all of a file or nothing. */
package be.egmont.web.exchange;
