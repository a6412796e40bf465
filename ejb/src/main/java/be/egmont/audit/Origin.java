package be.egmont.audit;

import jakarta.enterprise.context.RequestScoped;

/** The origin of the request and the person acted for, set by the web tier. Empty for work of the server itself. */
@RequestScoped
public class Origin {

    /** The channel of the request. */
    public enum Channel {
        PAGE,
        REST,
        HOUSE
    }

    /** A copy of the origin that outlives the request. */
    public record Told(Channel channel, String address, String onBehalf) {}

    private Channel channel = Channel.HOUSE;
    private String address;
    private String onBehalf;

    public void is(Channel newChannel, String newAddress) {
        channel = newChannel;
        address = newAddress;
    }

    public void actsFor(String somebody) {
        onBehalf = somebody;
    }

    /** A copy of the present state. */
    public Told told() {
        return new Told(channel, address, onBehalf);
    }

    /** Takes over the state of another request. */
    public void is(Told other) {
        channel = other.channel;
        address = other.address;
        onBehalf = other.onBehalf;
    }

    Channel channel() {
        return channel;
    }

    String address() {
        return address;
    }

    String onBehalf() {
        return onBehalf;
    }
}
