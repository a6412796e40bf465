package be.egmont.delegation;

import java.io.Serializable;
import java.util.UUID;

/**
 * A kind of delegation and how many one may bring.
 *
 * @param edition its reference, in whose journal changes stand
 * @param kind of the post, or the category of the organisation
 * @param version 0 while there is no limit
 * @param most how many one may bring beside its head; null for as many as it likes
 * @param delegations how many there are of that kind
 * @param largest how many companions the largest of them has
 * @param over how many of them have more than they may
 */
public record QuotaRow(
        UUID edition, boolean ofPost, String kind, int version, Integer most, int delegations, int largest, int over)
        implements Serializable {}
