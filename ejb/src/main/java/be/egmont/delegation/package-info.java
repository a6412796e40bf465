/** Whom a post or an organisation sends to an edition: a head always knows who comes with him. */
package be.egmont.delegation;
