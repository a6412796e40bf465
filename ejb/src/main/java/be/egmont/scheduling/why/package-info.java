/** Why a meeting could not be placed, in terms that a page can turn into a sentence. */
package be.egmont.scheduling.why;
