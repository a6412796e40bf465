/** My week and what waits for me: what sessions and meetings together are to one person. */
package be.egmont.week;
