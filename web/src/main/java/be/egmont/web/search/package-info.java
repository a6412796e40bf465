/** The search of Ctrl K over all features. */
package be.egmont.web.search;
