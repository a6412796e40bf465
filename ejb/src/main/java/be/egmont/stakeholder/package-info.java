/** Organisations, their people and the countries they care about: imported, merged, never duplicated. */
package be.egmont.stakeholder;
