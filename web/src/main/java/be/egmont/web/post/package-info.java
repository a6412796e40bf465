/** The pages by which posts are written by hand, and the choice of countries, which organisations have too. */
package be.egmont.web.post;
