package be.egmont.audit;

import jakarta.enterprise.context.RequestScoped;

/** Where the request comes from, and for whom; what receives requests says so at once. Nothing of it: the house itself. */
@RequestScoped
public class Origin {

    /** Through which door of the house. */
    public enum Channel {
        PAGE,
        REST,
        HOUSE
    }

    /** What was said of a request: it outlives it. */
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

    /** What has been said of it so far. */
    public Told told() {
        return new Told(channel, address, onBehalf);
    }

    /** The same as of another request. */
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
