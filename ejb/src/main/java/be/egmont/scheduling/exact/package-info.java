/** Finds the fewest breaks there can be and proves it, for problems of the size of the literature's, by learning from conflicts. */
package be.egmont.scheduling.exact;
