/** How quickly the product starts and answers, what memory it takes and how often a page asks the database. */
package be.egmont.bench.product;
