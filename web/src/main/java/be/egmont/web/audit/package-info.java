/** The journal for administrators, and the origin that is noted of each request. */
package be.egmont.web.audit;
