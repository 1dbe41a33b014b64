package io.confide.service;

/**
 * This run of this instance.
 *
 * @param owner distinct from all others, before and after a restart too
 */
record Instance(String owner) {}
