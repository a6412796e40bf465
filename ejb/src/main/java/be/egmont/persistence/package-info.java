/** Between entities and SQL: rows read by the names of their columns, and what the database refuses said in words. */
package be.egmont.persistence;
