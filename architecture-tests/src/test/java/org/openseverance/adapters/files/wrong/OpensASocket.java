package org.openseverance.adapters.files.wrong;

import java.net.Socket;

/** Wrong on purpose: files only. */
public record OpensASocket(Socket socket) {}
