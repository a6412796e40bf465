package be.egmont.bench.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The wire between the server and its database, which can be made slow and cut. */
final class SlowWire implements AutoCloseable {

    private static final int CHUNK = 65_536;

    private final int database;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int delayMillis;
    private volatile boolean cut;

    SlowWire(int database) throws IOException {
        this.database = database;
        this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How long each answer of the database is held back, in milliseconds. */
    void delay(int millis) {
        delayMillis = millis;
    }

    /** What is open is closed, and nobody comes through any more. */
    void cut() {
        cut = true;
        open.forEach(SlowWire::shut);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket server = listening.accept();
                if (cut) {
                    shut(server);
                    continue;
                }
                Socket wire = new Socket(InetAddress.getLoopbackAddress(), database);
                server.setTcpNoDelay(true);
                wire.setTcpNoDelay(true);
                open.add(server);
                open.add(wire);
                daemon(() -> copy(server, wire, false));
                daemon(() -> copy(wire, server, true));
            } catch (IOException ended) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(ended);
                }
            }
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] chunk = new byte[CHUNK];
            int read = in.read(chunk);
            while (read >= 0) {
                if (answers && delayMillis > 0) {
                    TimeUnit.MILLISECONDS.sleep(delayMillis);
                }
                out.write(chunk, 0, read);
                out.flush();
                read = in.read(chunk);
            }
        } catch (IOException closed) {
            // by either end, or cut
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            shut(from);
            shut(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(SlowWire::shut);
    }
}
