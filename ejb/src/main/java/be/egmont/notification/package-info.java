/**
 * Letters by mail: an outbox that features write into in their own transaction, and that any node sends from.
 *
 * <p>A letter is composed once, as the bytes that are sent ({@link be.egmont.notification.MimeComposer}), and kept with them. A
 * node claims it, commits that, gives it to the mail server and commits what the server said. Where the server's answer is not
 * known, because the connection or the node was lost, the letter is <em>in doubt</em> and a person decides: it is never sent
 * twice by itself.
 */
package be.egmont.notification;
