/** The base of all pages: words, dates and numbers in the reader's language, messages and error pages. */
package be.egmont.web.frame;
