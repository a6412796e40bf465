/**
 * Who takes a place in a delegation by hand, and how its lead passes from one to another: appointment, invitations, meetings and what
 * is known of the days before, in one transaction.
 */
package be.egmont.seat;
