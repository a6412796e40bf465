/** Measures the optimiser: instances from files or from our generator, each solver in a JVM of its own, one CSV line a run. */
package be.egmont.bench.scheduling;
