/** Who is at the other end of a request, and what the pages may show him. */
package be.egmont.web.access;
