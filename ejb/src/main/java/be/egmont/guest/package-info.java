/**
 * Guests of a delegation, who have no account of the ministry: they come in by a link that is good once, for some hours, and see and
 * complete that delegation and nothing else.
 */
package be.egmont.guest;
