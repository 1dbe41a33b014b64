/** All of Confide in one process, on a real broker, real files and a real identity provider. */
@NullMarked
package io.confide.standalone;

import org.jspecify.annotations.NullMarked;
