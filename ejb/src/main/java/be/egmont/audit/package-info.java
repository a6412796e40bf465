/** The journal: who did what, when and from where, append-only. */
package be.egmont.audit;
