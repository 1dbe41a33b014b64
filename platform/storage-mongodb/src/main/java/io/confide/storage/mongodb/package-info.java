/**
 * The production engine: a MongoDB replica set, every acknowledged write journaled on a majority,
 * every lost answer looked up.
 */
@NullMarked
package io.confide.storage.mongodb;

import org.jspecify.annotations.NullMarked;
