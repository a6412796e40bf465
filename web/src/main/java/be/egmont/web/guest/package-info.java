/** Guests of a delegation: who invites them, and the one page that is theirs. How they come in is part of the sign-in. */
package be.egmont.web.guest;
