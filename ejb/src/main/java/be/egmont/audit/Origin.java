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
