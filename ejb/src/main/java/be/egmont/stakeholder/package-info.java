/** Organisations, their people and the countries they work in: imported, merged, never duplicated. */
package be.egmont.stakeholder;
