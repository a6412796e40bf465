/** Posts and who holds their seats: a seat belongs to the post, a person holds it for a period. */
package be.egmont.post;
