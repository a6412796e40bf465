/** Sign-in, sessions and rights of each request, and the pages about roles and mandates. */
package be.egmont.web.access;
