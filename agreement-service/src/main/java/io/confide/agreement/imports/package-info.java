/** Many people and client files at once, from a table: all of it is good, or nothing happens. */
@NullMarked
package io.confide.agreement.imports;

import org.jspecify.annotations.NullMarked;
