/** agreement-service: firms, people, programmes, and agreements from draft to end. */
@NullMarked
package io.confide.agreement;

import org.jspecify.annotations.NullMarked;
