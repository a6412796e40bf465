/** What our optimiser is compared with; nothing of it ships. */
package be.egmont.bench.scheduling.peer;
