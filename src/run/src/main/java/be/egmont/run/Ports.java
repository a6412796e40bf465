package be.egmont.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;

/** Ports of the loopback address. */
public final class Ports {

    private static final int HIGHEST = 65_535;
    private static final int CONNECT_MILLIS = 300;

    private Ports() {}

    static int parse(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // the sentence below serves both cases
        }
        throw new CannotStart("'" + text + "' is not a port. Give a number from 1 to 65535, such as -Dport=9090.");
    }

    /** A port that nobody uses at this moment. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("This machine has no free port.", e);
        }
    }

    /** The first free port from here on. */
    public static int freeFrom(int first) {
        for (int port = first; port <= HIGHEST; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new CannotStart("This machine has no free port above " + first + ".");
    }

    /** Nobody answers there, neither by IPv4 nor by IPv6, and we may listen. */
    public static boolean isFree(int port) {
        try {
            for (InetAddress address : InetAddress.getAllByName("localhost")) {
                if (answers(address, port)) {
                    return false;
                }
            }
        } catch (UnknownHostException e) {
            // without that name the address below is all there is
        }
        try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static boolean answers(int port) {
        return answers(loopback(), port);
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("127.0.0.1 is an address", e);
        }
    }
}
