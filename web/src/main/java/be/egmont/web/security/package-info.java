/** Who is there and what he may do; the filters before every page and path, and the headers of each answer. */
package be.egmont.web.security;
