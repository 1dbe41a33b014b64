/**
 * The embedded engine: one SQLite file, write-ahead log, every acknowledged write on the disk. The
 * default where everything runs on one machine.
 */
@NullMarked
package io.confide.storage.sqlite;

import org.jspecify.annotations.NullMarked;
