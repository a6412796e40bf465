/**
 * Menus, allergies and access needs: said by people of themselves with their consent, sealed, counted for the kitchen and the rooms
 * without names, and erased after the edition.
 */
package be.egmont.needs;
