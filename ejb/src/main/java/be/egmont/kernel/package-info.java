/** Six small types that all features use; the package does not grow. */
package be.egmont.kernel;
