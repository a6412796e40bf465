/** The pages of administrators about people, roles, mandates and sign-ins, and what everybody sees of his own. */
package be.egmont.web.access;
