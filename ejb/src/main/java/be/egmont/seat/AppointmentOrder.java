package be.egmont.seat;

import java.io.Serializable;
import java.util.UUID;

/**
 * Somebody is to have a function.
 *
 * @param postCode of the post at which he has it; null at an organisation
 * @param organisationCode of the organisation; null at a post
 */
public record AppointmentOrder(UUID person, String postCode, String organisationCode, AppointmentData data)
        implements Serializable {}
