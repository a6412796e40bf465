/** The journal as administrators read it, and what the house notes of each request. */
package be.egmont.web.audit;
