/**
 * The two narrow ports to a database: {@link io.confide.storage.Commits}, the log, and {@link
 * io.confide.storage.Documents}, everything else. Nothing above them knows a driver.
 */
@NullMarked
package io.confide.storage;

import org.jspecify.annotations.NullMarked;
