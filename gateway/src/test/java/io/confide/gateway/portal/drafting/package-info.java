@NullMarked
package io.confide.gateway.portal.drafting;

import org.jspecify.annotations.NullMarked;
