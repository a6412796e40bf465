/** The editions, past and present. */
package be.egmont.web.edition;
