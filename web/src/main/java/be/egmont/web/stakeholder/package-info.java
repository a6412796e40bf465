/** The pages of the organisations whom heads of post may meet. */
package be.egmont.web.stakeholder;
