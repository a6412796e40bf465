/** Starts what Egmont needs around it, a database, an identity provider and a server, for the default run and the tests. */
package be.egmont.run;
