/** The filters before every page and path: who may enter it, how much and how often, and the headers of each answer. */
package be.egmont.web.security;
