/** The pages by which people are found, written by hand and merged. */
package be.egmont.web.person;
