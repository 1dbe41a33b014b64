/** The small steps that everything consists of, under JMH. */
@NullMarked
package io.confide.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
