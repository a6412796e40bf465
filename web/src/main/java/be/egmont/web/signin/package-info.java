/** How people and devices come in by OpenID Connect, how long they stay, and how they leave. */
package be.egmont.web.signin;
