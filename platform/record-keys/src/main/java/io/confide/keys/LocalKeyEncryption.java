package io.confide.keys;

import static java.nio.file.StandardOpenOption.WRITE;

import com.google.crypto.tink.Aead;
import io.confide.events.FirmId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Key encryption for one machine: a master secret in a file, and every firm's key derived of it.
 */
public final class LocalKeyEncryption implements KeyEncryption {
    private final byte[] master;
    private final Map<FirmId, Aead> aeads = new ConcurrentHashMap<>();

    private LocalKeyEncryption(byte[] master) {
        this.master = master;
    }

    /**
     * Reads the master secret, or makes one at the first start.
     *
     * @throws IllegalStateException the file can be read by others, or is no master secret
     */
    public static LocalKeyEncryption at(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            PrivateFiles.refuseUnlessPrivate(file);
            return new LocalKeyEncryption(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key-encryption key " + file, e);
        }
    }

    @Override
    public byte[] wrap(FirmId firm, byte[] key, byte[] context) {
        return Crypto.encrypt(aead(firm), key, bound(firm, context));
    }

    @Override
    public byte[] unwrap(FirmId firm, byte[] wrapped, byte[] context) {
        return Crypto.decrypt(
                aead(firm),
                wrapped,
                bound(firm, context),
                "a wrapped key does not open under the key-encryption key of its firm");
    }

    @Override
    public byte[] derive(FirmId firm, String purpose) {
        return Crypto.hkdf(Crypto.hkdf(master, "derivation", firm.value()), purpose);
    }

    private Aead aead(FirmId firm) {
        return aeads.computeIfAbsent(
                firm, it -> Crypto.aead(Crypto.hkdf(master, "key-encryption", it.value())));
    }

    private static byte[] bound(FirmId firm, byte[] context) {
        return KeyContext.of(firm, context);
    }

    /** Complete or not there: written beside it, then linked; whoever was faster stands. */
    private static void create(Path file) throws IOException {
        Path directory = PrivateFiles.directoryOf(file);
        Path fresh = Files.createTempFile(directory, "new", ".kek", PrivateFiles.OWNER);
        try (FileChannel channel = FileChannel.open(fresh, WRITE)) {
            channel.write(ByteBuffer.wrap(Crypto.newKey()));
            channel.force(true);
        }
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException _) {
            // Another process made it in the meantime.
        } finally {
            Files.delete(fresh);
        }
        PrivateFiles.syncDirectoryOf(file);
    }

    private static byte[] read(Path file) throws IOException {
        byte[] master = Files.readAllBytes(file);
        if (master.length != Crypto.KEY_BYTES) {
            throw new IllegalStateException(
                    "%s is not a key-encryption key of %d bytes: bring back the right file, nothing can be read without it"
                            .formatted(file, Crypto.KEY_BYTES));
        }
        return master;
    }
}
