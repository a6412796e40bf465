/** What the journal costs: the same calls of boundaries with it and without it. */
package be.egmont.bench.journal;
