/** Tables from elsewhere: files of posts, people and programmes come in whole or not at all. */
package be.egmont.exchange;
