/** Who is asking, for whom, and what he may do; the last administrator cannot be removed. */
package be.egmont.access;
