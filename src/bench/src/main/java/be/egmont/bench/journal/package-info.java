/** What the journal costs: the same calls of doors with it and without it. */
package be.egmont.bench.journal;
