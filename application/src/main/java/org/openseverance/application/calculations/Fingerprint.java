package org.openseverance.application.calculations;

/** Port: the hash by which an input or answer is known after its facts are erased. */
@FunctionalInterface
public interface Fingerprint {

    /** {@code sha256:} and 64 hexadecimal digits. */
    String of(byte[] content);
}
