/** What may be disclosed from one engagement, decided in plain Java. */
@NullMarked
package io.confide.consent.disclosing;

import org.jspecify.annotations.NullMarked;
