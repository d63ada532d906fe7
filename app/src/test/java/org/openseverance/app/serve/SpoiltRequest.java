package org.openseverance.app.serve;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as it is sent.
 *
 * @param address path and query, such as a URI can have
 */
record SpoiltRequest(String method, String address, Map<String, String> headers, byte[] body) {

    HttpRequest.Builder over(Client client) {
        HttpRequest.Builder request = client.request("").uri(URI.create(client.address() + address));
        headers.forEach(request::header);
        return request.method(
                method,
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return method + " " + address + " " + headers + " " + text.substring(0, Math.min(600, text.length()));
    }
}
