/** Menus and access needs: what one says of oneself, and how many need what for whoever cooks and prepares rooms. */
package be.egmont.web.needs;
