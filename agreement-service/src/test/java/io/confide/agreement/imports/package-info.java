@NullMarked
package io.confide.agreement.imports;

import org.jspecify.annotations.NullMarked;
