package be.egmont.it.ejb;

import jakarta.security.enterprise.credential.Credential;
import java.util.Set;

/** Who somebody is in a test, and in which roles. */
record Part(String subject, Set<String> roles) implements Credential {}
