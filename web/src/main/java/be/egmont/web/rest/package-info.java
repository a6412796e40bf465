/** What all REST resources share: reading and writing JSON, and errors as problem details (RFC 9457). */
package be.egmont.web.rest;
