package be.egmont.it.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the application and a mail server and passes on what both say, but for what a test wants to go wrong for one
 * address.
 */
public final class MailFaults implements AutoCloseable {

    /** What goes wrong. */
    public enum Fault {
        /** The server would not take it for the moment, once. */
        LATER_ONCE,
        /** The server never takes it. */
        NEVER,
        /** The server takes it, but the connection is lost before it can say so. */
        TAKEN_AND_LOST
    }

    private final ServerSocket socket;
    private final int behind;
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();

    private MailFaults(int behind) throws IOException {
        this.behind = behind;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Before the mail server on that port of this machine. */
    static MailFaults before(int port) {
        try {
            MailFaults faults = new MailFaults(port);
            Thread thread = new Thread(faults::accept, "mail-faults");
            thread.setDaemon(true);
            thread.start();
            return faults;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on, for letters to that address. */
    public void when(String address, Fault fault) {
        faults.put(address.toLowerCase(Locale.ROOT), fault);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> talk(client), "mail-faults-" + connections.incrementAndGet());
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            BufferedReader asks = reader(client);
            BufferedReader answers = reader(server);
            reply(answers, client.getOutputStream());
            Fault fault = null;
            for (String line = asks.readLine(); line != null; line = asks.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:")) {
                    String address = line.replaceFirst("^[^<]*<", "").replaceFirst(">.*", "");
                    fault = faults.get(address.toLowerCase(Locale.ROOT));
                    if (fault == Fault.LATER_ONCE) {
                        faults.remove(address.toLowerCase(Locale.ROOT));
                        write(client.getOutputStream(), "451 4.3.0 Try again later");
                        continue;
                    }
                    if (fault == Fault.NEVER) {
                        write(client.getOutputStream(), "550 5.1.1 No such user here");
                        continue;
                    }
                }
                write(server.getOutputStream(), line);
                reply(answers, client.getOutputStream());
                if (command.equals("DATA")) {
                    String text;
                    do {
                        text = asks.readLine();
                        write(server.getOutputStream(), text);
                    } while (!text.equals("."));
                    if (fault == Fault.TAKEN_AND_LOST) {
                        answers.readLine();
                        return;
                    }
                    reply(answers, client.getOutputStream());
                }
            }
        } catch (IOException gone) {
            // either side has left
        }
    }

    private static BufferedReader reader(Socket from) throws IOException {
        return new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** An answer may have several lines; the last has a space behind its number. */
    private static void reply(BufferedReader answers, OutputStream to) throws IOException {
        String line;
        do {
            line = answers.readLine();
            if (line == null) {
                throw new IOException("The mail server has left");
            }
            write(to, line);
        } while (line.length() > 3 && line.charAt(3) == '-');
    }

    private static void write(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
