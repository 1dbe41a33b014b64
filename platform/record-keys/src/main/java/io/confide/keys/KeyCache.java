package io.confide.keys;

/**
 * How the keys in memory are used.
 *
 * @param size record sets whose key is in memory now
 * @param hits uses of a key that was in memory and still trusted
 * @param misses uses for which its state was read from the database
 * @param opened keys that were unwrapped by the key-encryption key
 */
public record KeyCache(long size, long hits, long misses, long opened) {}
