@NullMarked
package io.confide.agreement.terms;

import org.jspecify.annotations.NullMarked;
