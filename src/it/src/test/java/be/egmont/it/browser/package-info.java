/** What people do with Egmont, from sign-in to result, in a real browser. */
package be.egmont.it.browser;
