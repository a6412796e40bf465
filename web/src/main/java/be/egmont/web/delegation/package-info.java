/** The pages of posts and their delegations, and the search over all that has a name. */
package be.egmont.web.delegation;
