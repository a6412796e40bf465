/** The measurements: how good, how fast and how small the product is, against its peers and limits in the same run. */
package be.egmont.bench;
