/** The pages of posts and their delegations, and the search. */
package be.egmont.web.delegation;
