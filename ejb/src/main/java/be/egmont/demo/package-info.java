/** The demonstration edition with its fictitious people and what they do: never mistaken for real data. */
package be.egmont.demo;
