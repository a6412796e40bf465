/** The product as it runs for the tests, a browser, and somebody who walks through it. */
package be.egmont.it.harness;
