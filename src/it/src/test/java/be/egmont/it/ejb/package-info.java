/** The doors of the domain inside a server, over a real PostgreSQL: who may, what is refused, what it costs. */
package be.egmont.it.ejb;
