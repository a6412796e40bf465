/** Six small types that everything else stands on; it does not grow. */
package be.egmont.kernel;
