/** The import page: a dry run first, then all of a file or nothing. */
package be.egmont.web.exchange;
