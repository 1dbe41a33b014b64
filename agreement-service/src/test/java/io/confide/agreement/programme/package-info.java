@NullMarked
package io.confide.agreement.programme;

import org.jspecify.annotations.NullMarked;
