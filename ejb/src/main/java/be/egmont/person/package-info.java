/** People as the team keeps them by hand: who is entered twice is found, and two who are one are merged and parted again. */
package be.egmont.person;
