package io.confide.storage.mongodb;

/**
 * A MongoDB for tests.
 *
 * @param uri its address
 * @param standalone no replica set, so that durability is no promise of it
 */
public record TestServer(String uri, boolean standalone) {}
