@NullMarked
package io.confide.consent.disclosing;

import org.jspecify.annotations.NullMarked;
