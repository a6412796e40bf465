/** Places one-on-one meetings in slots and at tables, and says how good the answer is; plain Java, of use on its own. */
package be.egmont.scheduling;
