/** Import of files of posts, people and programmes: all of a file or nothing. */
package be.egmont.exchange;
