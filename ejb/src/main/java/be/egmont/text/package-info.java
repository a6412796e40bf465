/** What people read, wherever it is written: the four books of words, and days, hours and numbers as a language writes them. */
package be.egmont.text;
