/**
 * What every service says over HTTP in the same way: strict JSON, problem details, expected
 * versions, signed-in people, OpenAPI.
 */
@NullMarked
package io.confide.web;

import org.jspecify.annotations.NullMarked;
