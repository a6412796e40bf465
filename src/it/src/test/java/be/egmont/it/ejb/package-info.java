/** The boundaries inside a server, with a real PostgreSQL: rights, refusals, costs. */
package be.egmont.it.ejb;
