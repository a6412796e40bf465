/** Rooms, sessions and who is invited to them: a reader always sees one coherent programme. */
package be.egmont.programme;
