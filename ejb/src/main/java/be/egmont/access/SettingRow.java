package be.egmont.access;

import java.io.Serializable;

/**
 * A setting that administrators change.
 *
 * @param value what is set now, as it is typed; empty when nothing is
 * @param outside whether it is set from outside, and can only be changed there
 * @param kept whether somebody has set it here; else it has its default
 * @param version of what was set here; 0 when nothing was
 */
public record SettingRow(ChangeableSetting setting, String value, boolean outside, boolean kept, int version)
        implements Serializable {}
