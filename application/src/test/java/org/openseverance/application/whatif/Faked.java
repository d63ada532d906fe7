package org.openseverance.application.whatif;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** Ports that answer what a test says. */
final class Faked {

    private Faked() {}

    static <T> T port(Class<T> port, InvocationHandler answers) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, answers));
    }

    /** A port that must not be asked. */
    static <T> T port(Class<T> port) {
        return port(port, (proxy, method, arguments) -> {
            throw new AssertionError(method);
        });
    }
}
