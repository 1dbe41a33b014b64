package io.confide.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name on the wire, for ever; the Java class may move freely. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {
    /** Such as {@code agreement.signed}. */
    String value();

    /** Counts up when the shape changes; an upcaster leads from each to the next. */
    int revision() default 1;

    /** The record set its sealed components are filed under. */
    RetentionGroup group();

    /** What its sealed components are for disclosure. */
    RecordClass kind();
}
