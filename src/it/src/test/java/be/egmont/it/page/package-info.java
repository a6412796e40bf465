/** The pages as a reader uses them: what is on them, and what one can do there. */
package be.egmont.it.page;
