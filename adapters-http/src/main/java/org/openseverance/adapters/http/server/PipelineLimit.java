package org.openseverance.adapters.http.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;

/**
 * Closes a connection on which more requests wait than the compressor keeps count of (128). Left alone it would log each of them, answer none, and stay
 * open.
 */
final class PipelineLimit extends ChannelInboundHandlerAdapter {

    /** Watches a connection of HTTP/1; others have no such limit. */
    static void watch(HttpConnection connection) {
        if (connection instanceof HttpServerConnection server) {
            ChannelHandlerContext last = server.channelHandlerContext();
            if (last.pipeline().get(HttpContentCompressor.class) != null) {
                last.pipeline().addBefore(last.name(), "pipelineLimit", new PipelineLimit());
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof DecoderException && cause.getCause() instanceof IllegalStateException) {
            var unused = context.close();
        } else {
            context.fireExceptionCaught(cause);
        }
    }
}
